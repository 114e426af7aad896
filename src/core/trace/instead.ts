import type { Order } from './order.ts'
import { longPlace, phaseNames, sayWhy } from './say-why.ts'
import type { Alternative, Phase, Step } from './trace.ts'

const most = 3
/** Steps looked at: a program that prints thousands of lines from one callback is not searched to its end for each. */
const furthest = 200

/** They come when nothing else is left: too easy a wrong answer. */
const endings: ReadonlySet<Phase> = new Set(['exit', 'beforeExit'])

interface Judges {
  readonly orderAgainst: (other: number) => Order
  readonly isReady: (other: number) => boolean
}

/** What else was waiting when the step at an index came, and came later: one of each kind, the nearest first. */
export function insteadOf(steps: readonly Step[], index: number, file: string, judges: Judges): readonly Alternative[] {
  const step = steps[index]
  const before = steps[index - 1]
  if (step === undefined || step.orderWhy === 'written at once' || (before === undefined && step.phase === 'main')) return []
  const found: Alternative[] = []
  const seen = new Set([runId(step), waitingName(step, file)])
  if (before !== undefined) seen.add(runId(before))
  for (let at = index + 1; at < Math.min(steps.length, index + furthest) && found.length < most; at++) {
    const other = steps[at] as Step
    const [id, name] = [runId(other), waitingName(other, file)]
    if (other.setUpAfter >= step.n || other.phase === 'main' || endings.has(other.phase) || seen.has(id) || seen.has(name)) continue
    seen.add(id).add(name)
    const { guaranteed, why } = judges.orderAgainst(at)
    found.push({ n: other.n, orderGuaranteed: guaranteed, orderWhy: why, ready: judges.isReady(at) })
  }
  return found
}

/** The same for all that one run of one callback printed. */
export const runId = ({ lane, run }: Pick<Step, 'lane' | 'run'>): string => `${lane}/${run}`

/** What waits to print a step, without telling when it will. */
export function waitingName({ phase, cause, resource }: Pick<Step, 'phase' | 'cause' | 'resource'>, file: string): string {
  const [first, ...rest] = cause
  const { readyBy: _, ...plain } = first ?? { readyBy: undefined }
  const known = first === undefined ? [] : [plain as typeof first, ...rest]
  return `${phaseNames[phase]}: ${sayWhy({ phase, cause: known, resource }, longPlace(file))}`
}
