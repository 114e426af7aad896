import { columnOf, laneName, usedColumns } from '../view/trace/columns.ts'
import { apiWords, longPlace } from './say-why.ts'
import { runId, waitingName } from './instead.ts'
import type { Alternative, Step, Trace } from './trace.ts'

/** "What runs next?" */
export interface NextQuestion {
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly right: string
  /** The wrong ones, and why each came later, by id. */
  readonly later: ReadonlyMap<string, Later>
}

interface Later {
  /** It could have come first: nothing guarantees that it came later. */
  readonly possible: boolean
  /** A sentence. */
  readonly why: string
}

/** The question before a step: what had been set up by then and prints later. undefined: there is nothing to choose from. */
export function nextQuestion(trace: Trace, index: number): NextQuestion | undefined {
  const step = trace.steps[index]
  const others = (step?.instead ?? []).flatMap((alternative) => {
    const other = trace.steps[alternative.n - 1]
    return other === undefined ? [] : [{ other, alternative }]
  })
  if (step === undefined || others.length === 0) return undefined
  const before = trace.steps[index - 1]
  const order = usedColumns(trace.steps).map(({ phase }) => phase)
  const rank = (one: Step): number => order.indexOf(columnOf(one.phase)) * 100_000 + (one.cause[0]?.line ?? 0)
  return {
    options: [step, ...others.map(({ other }) => other)]
      .toSorted((one, other) => rank(one) - rank(other))
      .map((one) => ({ id: runId(one), text: textOf(one, before, trace) })),
    right: runId(step),
    later: new Map(
      others.map(({ other, alternative }) => [
        runId(other),
        { possible: alternative.orderGuaranteed === false, why: whyLater(step, other, alternative, goesOn(step, before), trace.file) },
      ]),
    ),
  }
}

/** What is said to an answer: an option's id, or `depends`. */
export function gradeNext(
  answer: string,
  { right, later, options }: NextQuestion,
): { readonly grade: 'right' | 'possible' | 'wrong'; readonly said: string } {
  const was = options.find(({ id }) => id === right)?.text ?? ''
  const [first] = later.values()
  const open = [...later.values()].find(({ possible }) => possible)
  if (answer === 'depends')
    return open === undefined
      ? { grade: 'wrong', said: `Here nothing is left to chance: it was ${was}. ${first?.why ?? ''}` }
      : { grade: 'right', said: `Right, nothing guarantees it. This time it was ${was}. ${open.why}` }
  if (answer === right)
    return {
      grade: 'right',
      said: `Right${open === undefined ? '.' : ', this time; nothing guarantees it.'} ${(open ?? first)?.why ?? ''}`,
    }
  const chosen = later.get(answer)
  if (chosen?.possible === true) return { grade: 'possible', said: `It could have been; this time it was ${was}. ${chosen.why}` }
  return { grade: 'wrong', said: `It was ${was}. ${chosen?.why ?? ''}` }
}

const goesOn = (step: Step, before: Step | undefined): boolean => before !== undefined && runId(step) === runId(before)

/** What would run, without giving away when. */
function textOf(step: Step, before: Step | undefined, trace: Trace): string {
  if (goesOn(step, before)) return 'the code that is running goes on'
  const lane = trace.lanes.find(({ id }) => id === step.lane)
  const elsewhere = lane !== undefined && step.lane !== (before?.lane ?? trace.lanes[0]?.id)
  return `${waitingName(step, trace.file)}${elsewhere ? `, in ${laneName(lane)}` : ''}`
}

const queues: ReadonlySet<Step['phase']> = new Set(['nextTick', 'microtask'])

/** Why what was waiting had to wait longer, or that it need not have. */
function whyLater(step: Step, other: Step, { orderGuaranteed, orderWhy, ready }: Alternative, codeGoesOn: boolean, file: string): string {
  if (orderGuaranteed !== true) return sentence(orderWhy)
  if (codeGoesOn) return 'Running code is never interrupted: whatever waits, waits for its end.'
  if (!ready) return notSettled(other, file)
  if (step.lane !== other.lane || !queues.has(step.phase))
    return sentence(orderWhy.replace('the line above led to it', 'the one led to the other'))
  if (!queues.has(other.phase)) return 'The nextTick queue and the microtasks are emptied before the event loop goes on.'
  if (step.phase === other.phase) return 'Within a queue it is first come, first served.'
  return step.phase === 'nextTick'
    ? 'The nextTick queue is emptied first, then the microtask queue.'
    : 'Once microtasks run (and the body of an ES module is one), their queue is emptied before the nextTick queue is looked at.'
}

function notSettled({ cause: [first] }: Step, file: string): string {
  const place = longPlace(file)
  const waitedFor = first?.readyBy
  const promise = first === undefined ? 'The promise' : `The promise of ${apiWords(first.api)} ${place(first)}`
  return `${promise} was not settled yet${waitedFor === undefined ? '' : `: it waited for ${waitedFor.api} ${place(waitedFor)}`}.`
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
