import type { Context } from '../../context.ts'
import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'
import type { Trace } from '../../core/trace/trace.ts'
import { stepOfLine } from '../../core/view/trace/columns.ts'
import { renderTraceLanes } from '../../core/view/trace/lanes.ts'
import { describeStep, renderTraceList } from '../../core/view/trace/list.ts'
import { demoFile } from '../../io/packs.ts'
import type { ReadyDemo } from '../run/prepare.ts'
import { runDemo } from '../run/run-demo.ts'
import { say } from '../say.ts'
import { proseWidth, type Study } from '../study.ts'
import { traceRun, type Traceable } from './trace-run.ts'

export interface ShowTraceOptions {
  /** The learner's first wrong line: which line of the output, from 1, empty lines not counted. */
  readonly fromLine?: number
  /** The run the learner has just seen. */
  readonly like?: Run
}

export interface ShownTrace {
  readonly trace: Trace
  /** It came out as the run the learner has seen: line numbers mean the same. */
  readonly isLike: boolean
}

/** Traces a demo and draws its lanes, beginning at a line. Resolves to the trace; undefined (and it was said why) when it could not be run. */
export async function showTrace(
  { context, terminal }: Pick<Study, 'context' | 'terminal'>,
  demo: Demo,
  prepared: ReadyDemo,
  { fromLine = 1, like }: ShowTraceOptions = {},
): Promise<ShownTrace | undefined> {
  const busy = terminal.busy('Tracing it')
  const traced = await traceRun(traceableDemo(context, demo, prepared), { like }).finally(() => busy.stop())
  if ('notRun' in traced) {
    say(terminal, `Not traced: ${traced.notRun.replace(/\.$/, '')}.`, terminal.theme.possible(terminal.theme.symbols.possible))
    return undefined
  }
  const { trace } = traced
  const isLike = like === undefined || traced.isLike
  const from = fromLine > 1 && isLike ? stepOfLine(trace.steps, fromLine) : 0
  const options = { theme: terminal.theme, width: proseWidth(terminal), from }
  if (!isLike)
    say(
      terminal,
      'It came out otherwise than the run above: this is another run.',
      terminal.theme.possible(terminal.theme.symbols.possible),
    )
  terminal.print(`${(terminal.plain ? renderTraceList : renderTraceLanes)(trace, options)}\n`)
  return { trace, isLike }
}

/** What a trace knows of one line of the output (from 1, empty lines not counted): its phase and the chain of its causes. */
export function causeOfLine(trace: Trace, line: number, { terminal }: Pick<Study, 'terminal'>): string | undefined {
  const step = trace.steps[stepOfLine(trace.steps, line)]
  return step === undefined ? undefined : describeStep(step, trace, { theme: terminal.theme, width: proseWidth(terminal) }).join('\n')
}

/** A demo as it is traced: run with all it needs. */
export function traceableDemo(
  context: Context,
  demo: Demo,
  prepared: ReadyDemo,
  target = `${prepared.lesson.entry.id}/${demo.id}`,
): Traceable {
  const path = demoFile(prepared.lesson, demo)
  return {
    target,
    prepared,
    path,
    masks: demo.masks ?? [],
    node: context.nodeVersion,
    run: (program, limits): Promise<Run> =>
      runDemo({
        context,
        demo: limits.timeMs === undefined ? demo : { ...demo, timeLimitMs: limits.timeMs },
        prepared: { ...prepared, program },
      }),
  }
}
