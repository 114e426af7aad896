import { outcomesOf } from '../../core/grade/outcomes.ts'
import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'
import { renderOutcomes } from '../../core/view/outcomes.ts'
import type { ReadyDemo } from './prepare.ts'
import { runDemo } from './run-demo.ts'
import { proseWidth, type Study } from '../study.ts'

/** Runs a demo so many times and draws how often each outcome came. */
export async function runMany(
  study: Pick<Study, 'context' | 'terminal'>,
  demo: Demo,
  prepared: ReadyDemo,
  times: number,
): Promise<readonly Run[]> {
  const { terminal, context } = study
  const busy = terminal.busy(`Running it ${times} times`)
  const runs: Run[] = []
  try {
    while (runs.length < times && !context.signal.aborted) {
      const run = await runDemo({ context, demo, prepared })
      runs.push(run)
      busy.say(`Run ${runs.length} of ${times}`)
      if (run.status === 'not-run') break
    }
  } finally {
    busy.stop()
  }
  terminal.print(`\n${renderOutcomes(outcomesOf(runs, demo.masks ?? []), { theme: terminal.theme, width: proseWidth(terminal) })}\n`)
  const notRun = runs.find((run) => run.status === 'not-run')
  if (notRun !== undefined) terminal.print(`Not run: ${notRun.reason ?? 'it could not be run'}.\n`)
  return runs
}
