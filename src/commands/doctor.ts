import type { Context } from '../context.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { editorCommand } from '../io/editor.ts'
import { describeMachine, type Check } from '../io/machine/describe-machine.ts'
import { extraFolder } from '../io/packages/extra-folder.ts'
import { findPackage } from '../io/packages/find-package.ts'
import { loadPack } from '../io/packs.ts'
import { dataFolder } from '../io/progress/data-folder.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../io/terminal/theme.ts'
import { extrasFolder } from '../steps/run/prepare.ts'
import { printJson } from '../steps/json.ts'

/** What works here, and what to do about what does not. Exit code 1 when something keeps lessons from working. */
export async function doctor({ json = false }: { readonly json?: boolean }, context: Context): Promise<number> {
  const { env, platform, nodeVersion, nodePath, stdin, stdout } = context
  const colourLevel = detectColour(env, stdout.isTTY)
  const unicode = detectUnicode(env, platform)
  const checks = [
    ...describeMachine({
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
    }),
  ]
  checks.push(...(await describeExtras(context)))
  const ok = checks.every(({ status }) => status !== 'problem')
  if (json) {
    printJson(context, { ok, checks })
    return ok ? 0 : 1
  }
  const theme = createTheme({ colourLevel, unicode })
  const marks = {
    ok: theme.right(theme.symbols.right),
    optional: theme.dim(theme.symbols.bullet),
    warning: theme.possible(theme.symbols.possible),
    problem: theme.wrong(theme.symbols.wrong),
  }
  const width = Math.min(88, stdout.columns || 80)
  for (const { label, status, detail, hint } of checks) {
    stdout.write(`${wrap(`${marks[status]} ${label}: ${detail}`, width, { hanging: '    ' })}\n`)
    if (hint !== undefined) stdout.write(`${wrap(hint, width, { indent: '    ' })}\n`)
  }
  if (checks.some(({ id, status }) => id.startsWith('extra-') && status === 'optional'))
    stdout.write(`${wrap('Packages are fetched by the first demo that needs them, after a question.', width, { indent: '    ' })}\n`)
  stdout.write(ok ? '\nLessons work here.\n' : '\nSomething has to be mended first.\n')
  return ok ? 0 : 1
}

/** The packages that are fetched when a demo first needs them. */
async function describeExtras(context: Context): Promise<readonly Check[]> {
  const { pack, folder } = await loadPack(context.lessonsFolder)
  return (pack.extras ?? []).map((extra) => {
    const kept = extraFolder(extrasFolder(context), extra)
    const [name = '', version] = Object.entries(extra.packages)[0] ?? []
    const found = findPackage(name, folder, version) ?? findPackage(name, kept, version)
    const check = { id: `extra-${extra.id}`, label: `Packages: ${extra.id}` }
    if (found !== undefined) return { ...check, status: 'ok', detail: found }
    return { ...check, status: 'optional', detail: `not fetched: ${extra.what}, ${extra.megabytes} MB` }
  })
}
