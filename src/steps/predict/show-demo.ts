import type { Demo } from '../../core/lesson.ts'
import { codeOf } from './demo.ts'
import { getReady } from '../run/get-ready.ts'
import { say } from '../say.ts'
import { showRun } from '../run/show-run.ts'
import type { Study } from '../study.ts'

/** A demo to look at: the code, the live run, and what it teaches. Counts for nothing. */
export async function showDemo({ context, terminal, lesson }: Omit<Study, 'progress'>, demo: Demo): Promise<void> {
  const { theme } = terminal
  const prepared = await getReady({ context, terminal, lesson, demo })
  try {
    terminal.print(`\n${codeOf(demo, prepared, theme, terminal.columns())}`)
    const run = await showRun({ context, terminal }, demo, prepared)
    if (run.status !== 'not-run') say(terminal, demo.teaches, theme.bold('It shows:'))
    say(terminal, `Every line explained: node-concepts predict ${lesson.entry.id}/${demo.id}`)
    terminal.print()
  } finally {
    await prepared.dispose()
  }
}
