import type { Context } from '../context.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { editorCommand } from '../io/editor.ts'
import { describeMachine } from '../io/machine.ts'
import { dataFolder } from '../io/progress/data-folder.ts'
import { createTheme, detectColour, detectUnicode } from '../io/terminal/theme.ts'
import { printJson } from '../steps/json.ts'

/** What works here, and what to do about what does not. Exit code 1 when something keeps lessons from working. */
export async function doctor({ json = false }: { readonly json?: boolean }, context: Context): Promise<number> {
  const { env, platform, nodeVersion, nodePath, stdin, stdout } = context
  const colourLevel = detectColour(env, stdout.isTTY)
  const unicode = detectUnicode(env, platform)
  const checks = describeMachine({
    env,
    platform,
    nodeVersion,
    nodePath,
    inputIsTerminal: stdin.isTTY,
    outputIsTerminal: stdout.isTTY,
    columns: stdout.columns,
    rows: stdout.rows,
    colourLevel,
    unicode,
    dataFolder: dataFolder(context),
    editor: editorCommand(env, platform),
  })
  const ok = checks.every(({ status }) => status !== 'problem')
  if (json) {
    printJson(context, { ok, checks })
    return ok ? 0 : 1
  }
  const theme = createTheme({ colourLevel, unicode })
  const marks = {
    ok: theme.right(theme.symbols.right),
    warning: theme.possible(theme.symbols.possible),
    problem: theme.wrong(theme.symbols.wrong),
  }
  const width = Math.min(88, stdout.columns || 80)
  for (const { label, status, detail, hint } of checks) {
    stdout.write(`${wrap(`${marks[status]} ${label}: ${detail}`, width, { hanging: '    ' })}\n`)
    if (hint !== undefined) stdout.write(`${wrap(hint, width, { indent: '    ' })}\n`)
  }
  stdout.write(ok ? '\nLessons work here.\n' : '\nSomething has to be mended first.\n')
  return ok ? 0 : 1
}
