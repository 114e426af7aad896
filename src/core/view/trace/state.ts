import type { Theme } from '../../theme.ts'
import { apiWords, shortPlace } from '../../trace/say-why.ts'
import { queueNames, type Pending, type QueueName, type Queues, type Step, type Trace } from '../../trace/trace.ts'
import { renderCode } from '../code/code.ts'
import { count } from '../text/punctuation.ts'
import { padEnd } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export interface StateOptions {
  readonly theme: Theme
  readonly width: number
  /** Lines of code shown around the current one. */
  readonly around: number
}

export const queueLabels: Readonly<Record<QueueName, string>> = {
  nextTick: 'nextTick',
  microtask: 'microtasks',
  timers: 'timers',
  poll: 'poll',
  check: 'check',
}

const label = 12

/** Where a program is after a step: the line in its code, what is on the call stack, and what waits in the queues. */
export function renderState(step: Step, trace: Trace, source: string, options: StateOptions): string {
  return [drawCode(step, trace, source, options), drawQueues(step, trace, options)].filter((part) => part !== '').join('\n\n')
}

function drawCode({ at }: Step, { file }: Trace, source: string, { theme, width, around }: StateOptions): string {
  if (at === null || at.file !== file) return at === null ? '' : theme.dim(`(in ${at.file}, line ${at.line})`)
  const from = Math.max(1, at.line - around)
  return renderCode(source, { theme, width, numbers: true, mark: new Set([at.line]), from, to: at.line + around })
}

function drawQueues({ stack, queues }: Step, trace: Trace, options: StateOptions): string {
  const { theme } = options
  const place = shortPlace(trace.file)
  const frames = stack.map((frame) => `${frame.name === '' ? '(anonymous)' : frame.name} ${place(frame)}`)
  const rows = [row('call stack', frames.join(theme.symbols.unicode ? ' ← ' : ' <- '), options)]
  return [...rows, ...(queues === undefined ? [] : queueNames.map((name) => drawQueue(name, queues, trace, options)))].join('\n')
}

/** The queues that are no longer as they were; '' when all are. */
export function renderChanged(queues: Queues, was: Queues | undefined, trace: Trace, options: Omit<StateOptions, 'around'>): string {
  return queueNames
    .map((name) => ({ name, now: drawQueue(name, queues, trace, options) }))
    .filter(({ name, now }) => was === undefined || now !== drawQueue(name, was, trace, options))
    .map(({ now }) => now)
    .join('\n')
}

function drawQueue(name: QueueName, queues: Queues, trace: Trace, options: Omit<StateOptions, 'around'>): string {
  const place = shortPlace(trace.file)
  const items = queues[name].map((item) => sayPending(item, place))
  const more = queues.more[name] ?? 0
  return row(queueLabels[name], [...items, ...(more > 0 ? [count(more, 'other')] : [])].join(', '), options)
}

function row(name: string, text: string, { theme, width }: Omit<StateOptions, 'around'>): string {
  return wrap(text === '' ? theme.dim('empty') : text, width, { indent: theme.dim(padEnd(name, label)), hanging: ' '.repeat(label) })
}

function sayPending(item: Pending, place: (item: Pending) => string): string {
  const api = apiWords(item.api)
  return `${api}${item.delay === undefined ? '' : ` ${item.delay} ms`} ${place(item)}${item.neverRan === true ? ' (never ran)' : ''}`
}
