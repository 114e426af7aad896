import { actions } from '../../core/actions.ts'
import type { Graded } from '../../core/graded.ts'
import { ruleFor } from '../../core/grade/contract/node-range.ts'
import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'
import type { Action } from '../../core/terminal.ts'
import { renderComparison } from '../../core/view/comparison/comparison.ts'
import type { ReadyDemo } from '../run/prepare.ts'
import { editAndRun } from './edit.ts'
import { barsOf } from './measured.ts'
import { runMany } from '../run/run-many.ts'
import { say } from '../say.ts'
import { showRun } from '../run/show-run.ts'
import { proseWidth, type Move, type Study } from '../study.ts'

export interface Comparing {
  readonly study: Study
  readonly demo: Demo
  readonly prepared: ReadyDemo
  readonly graded: Graded
  readonly run: Run
  readonly gaveUp: boolean
  readonly saidDepends: boolean
}

/** Yours and Node's side by side, why they part, and what can be tried next. */
export async function compare(comparing: Comparing): Promise<Move | 'predict-again'> {
  const { study, demo, prepared, graded, gaveUp, saidDepends } = comparing
  const { terminal, context } = study
  const { theme } = terminal
  const draw = (every: boolean): void =>
    terminal.print(`${renderComparison(graded, { theme, width: proseWidth(terminal), all: every || gaveUp, gaveUp })}\n`)
  draw(false)
  const bars = barsOf(demo, graded.values, theme, proseWidth(terminal))
  if (bars !== '') terminal.print(`${bars}\n`)
  if (graded.grade !== 'not-run') {
    say(terminal, demo.teaches, theme.accent(theme.symbols.arrow))
    terminal.print()
  }
  const { kind } = ruleFor(demo.contract, context.nodeVersion)
  if (saidDepends && graded.grade !== 'not-run') {
    terminal.print(kind === 'exact' ? 'See for yourself: the same program, 20 times.' : 'The same program, 20 times:')
    await runMany(study, demo, prepared, 20)
  }
  for (;;) {
    switch (await terminal.act(next(graded))) {
      case 'next':
        return 'next'
      case 'back':
        return 'back'
      case 'quit':
        return 'quit'
      case 'predict-again':
        return 'predict-again'
      case 'why':
        draw(true)
        break
      case 'again':
        await showRun(study, demo, prepared)
        break
      case 'many':
        await runMany(study, demo, prepared, 20)
        break
      case 'trace':
        await traceIt(comparing)
        break
      case 'edit':
        await editAndRun(study, demo)
        break
    }
  }
}

/** The lanes of this demo's own run, from the learner's first wrong line on, and what caused that line. */
async function traceIt({ study, demo, prepared, graded, run, gaveUp }: Comparing): Promise<void> {
  const { causeOfLine, showTrace } = await import('../trace/trace.ts')
  const wrong = graded.lines.filter((line) => line.actual !== null).findIndex((line) => !line.right)
  const fromLine = wrong < 0 ? 1 : wrong + 1
  const shown = await showTrace(study, demo, prepared, { fromLine, like: run })
  if (shown?.isLike !== true || wrong < 0 || gaveUp) return
  const cause = causeOfLine(shown.trace, fromLine, study)
  if (cause !== undefined) study.terminal.print(`${study.terminal.theme.bold('Where your prediction and Node part:')}\n${cause}\n`)
}

function next(graded: Graded): readonly Action[] {
  return [
    actions.next,
    ...(graded.lines.some((line) => line.why !== undefined) ? [actions.why] : []),
    actions.again,
    actions.many,
    ...(graded.grade === 'not-run' ? [] : [actions.trace]),
    actions.edit,
    actions.predictAgain,
    actions.back,
    actions.quit,
  ]
}
