import { apiName } from './api-name.ts'
import { placeOf, type NameFile } from './causes.ts'
import type { Callback, LaneModel, Scheduled } from './lane-model.ts'
import { queueNames, type Pending, type QueueName, type Queues } from './trace.ts'

/** Something in a queue, from one event of the lane to another. */
interface Waiting {
  readonly queue: QueueName
  readonly from: number
  readonly until: number
  readonly item: Pending
}

/** Shown of one queue. */
const most = 4

/** What waits in a lane, by time. */
export function waitingIn(lane: LaneModel, nameFile: NameFile): readonly Waiting[] {
  const all: Waiting[] = []
  for (const scheduled of lane.scheduled.values()) {
    if (scheduled.site === undefined || scheduled.forWriting) continue
    const queue = queueOf(scheduled, lane)
    if (queue === undefined) continue
    const item = {
      api: apiName(scheduled),
      ...placeOf(scheduled, nameFile),
      ...(scheduled.type === 'Timeout' ? { delay: scheduled.delay } : {}),
    }
    const [first] = scheduled.runs
    // Never ran: whether it still waited or was cancelled cannot be seen.
    if (first === undefined) {
      if (queue === 'timers' || queue === 'check')
        all.push({ queue, from: scheduled.at, until: Infinity, item: { ...item, neverRan: true } })
      continue
    }
    let from = Math.max(scheduled.at, queue === 'microtask' ? (lane.settled.get(scheduled.trigger)?.at ?? 0) : 0)
    for (const run of repeats(queue, scheduled)) {
      all.push({ queue, from, until: run.at, item })
      from = run.at
    }
  }
  return all.sort((one, other) => one.from - other.from)
}

/** What waits in the queues at one event of a lane. */
export function queuesAt(waiting: readonly Waiting[], at: number): Queues {
  const queues: Record<QueueName, Pending[]> = { nextTick: [], microtask: [], timers: [], poll: [], check: [] }
  const more: Partial<Record<QueueName, number>> = {}
  for (const { queue, from, until, item } of waiting) {
    if (from > at) break
    if (until <= at) continue
    // One worker or socket is several resources of Node's.
    if (queue === 'poll' && queues.poll.some((one) => one.api === item.api && one.line === item.line && one.column === item.column))
      continue
    if (queues[queue].length < most) queues[queue].push(item)
    else more[queue] = (more[queue] ?? 0) + 1
  }
  return { ...queues, more }
}

function queueOf({ type }: Scheduled, { record }: LaneModel): QueueName | undefined {
  if (type === 'TickObject') return 'nextTick'
  if (type === 'PROMISE' || type === 'Microtask') return 'microtask'
  if (type === 'Timeout') return 'timers'
  if (type === 'Immediate') return 'check'
  return record.native.has(type) ? 'poll' : undefined
}

/** A timer that repeats, or a source of many events, waits again after each of them. */
function repeats(queue: QueueName, { runs }: Scheduled): readonly Callback[] {
  return queue === 'timers' ? runs : queue === 'poll' ? runs.slice(-1) : runs.slice(0, 1)
}

export const isEmpty = (queues: Queues): boolean => queueNames.every((name) => queues[name].length === 0)
