import { basename } from 'node:path'
import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'
import { createSanitiser } from '../../core/view/text/sanitise.ts'
import { renderRun, ruleAcross } from '../../core/view/run.ts'
import type { ReadyDemo } from './prepare.ts'
import { runDemo } from './run-demo.ts'
import { proseWidth, type Study } from '../study.ts'

/** Runs a demo and shows what it prints while it prints it, between two rules that say what was run and how it ended. */
export async function showRun(study: Pick<Study, 'context' | 'terminal'>, demo: Demo, prepared: ReadyDemo): Promise<Run> {
  const { terminal, context } = study
  const { theme } = terminal
  const width = proseWidth(terminal)
  const rule = (title: string): string => ruleAcross(title, { theme, width })
  terminal.print(`\n${rule(`node ${basename(prepared.program.file)}`)}`)
  const sanitiser = createSanitiser()
  let atLineStart = true
  const show = (text: string): void => {
    if (text === '') return
    terminal.write(text)
    atLineStart = text.endsWith('\n')
  }
  const run = await runDemo({
    context,
    demo,
    prepared,
    onOutput: (text, stream) => stream === 'stdout' && show(sanitiser.push(text)),
    onServers: (servers) => {
      for (const { label } of servers) terminal.print(theme.dim(label))
    },
  })
  show(sanitiser.end())
  if (!atLineStart) terminal.print()
  terminal.print(`${rule('')}\n${renderRun(run, { theme, width })}\n`)
  return run
}
