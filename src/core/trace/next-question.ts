import { columnOf, usedColumns } from '../view/trace/columns.ts'
import { longPlace, phaseNames, sayWhy } from './say-why.ts'
import type { Step, Trace } from './trace.ts'

/** "What runs next?" */
export interface NextQuestion {
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly right: string
  /** Options that could have come instead: their order against the right one is not guaranteed. */
  readonly possible: readonly string[]
}

const mostOptions = 4

/** The question before a step: what had been set up by then and prints later. undefined: there is nothing to choose from. */
export function nextQuestion(trace: Trace, index: number): NextQuestion | undefined {
  const step = trace.steps[index]
  const before = trace.steps[index - 1]
  if (step === undefined || before === undefined || step.orderWhy === 'written at once') return undefined
  const candidates = [step]
  for (const other of trace.steps.slice(index + 1)) {
    if (candidates.length === mostOptions) break
    const isSetUp = other.setUpAfter < before.n && !(other.run === before.run && other.lane === before.lane)
    const isNew = candidates.every(
      (one) => idOf(one, trace) !== idOf(other, trace) && textOf(one, before, trace) !== textOf(other, before, trace),
    )
    if (isSetUp && isNew && other.phase !== 'main' && !endings.has(other.phase)) candidates.push(other)
  }
  if (candidates.length < 2) return undefined
  const order = usedColumns(trace.steps).map(({ phase }) => phase)
  const rank = (one: Step): number => order.indexOf(columnOf(one.phase)) * 100_000 + (one.cause[0]?.line ?? 0)
  return {
    options: candidates
      .toSorted((one, other) => rank(one) - rank(other))
      .map((one) => ({ id: idOf(one, trace), text: textOf(one, before, trace) })),
    right: idOf(step, trace),
    possible:
      step.orderGuaranteed === false ? candidates.filter((one) => one.orderGuaranteed === false).map((one) => idOf(one, trace)) : [],
  }
}

/** They come when nothing else is left: too easy a wrong answer. */
const endings = new Set(['exit', 'beforeExit'])

const idOf = ({ lane, run }: Step, trace: Trace): string => `${trace.lanes.findIndex(({ id }) => id === lane)}-${run}`

/** What would run, without giving away when. */
function textOf(step: Step, before: Step, trace: Trace): string {
  const thread =
    trace.lanes.length > 1 && step.lane !== before.lane ? `, lane ${trace.lanes.findIndex(({ id }) => id === step.lane) + 1}` : ''
  if (step.run === before.run && step.lane === before.lane) return 'the code that is running goes on'
  const [first, ...rest] = step.cause
  const { readyBy: _, ...plain } = first ?? { readyBy: undefined }
  const cause = first === undefined ? [] : [plain as typeof first, ...rest]
  const why = sayWhy({ phase: step.phase, cause, resource: step.resource }, longPlace(trace.file))
  return `${phaseNames[step.phase]}: ${why}${thread}`
}
