import type { Callback, LaneModel, Output, Scheduled } from './lane-model.ts'
import { comesBefore, orderOf, type Order } from './order.ts'
import type { Phase } from './trace.ts'

/** An output, the lane and the phase it was printed in. */
export interface Printed {
  readonly lane: LaneModel
  readonly output: Output
  readonly phase: Phase
}

/** Whether one output had to come before another, of the same lane or of two. */
export function orderBetween(one: Printed, other: Printed, lanes: readonly LaneModel[]): Order {
  if (one.lane === other.lane) return orderOf(one.lane, one.output, other.output, { from: one.phase, to: other.phase })
  const kind = isProcess(one.lane, other.lane) ? 'process' : 'thread'
  if (startedAfter(one, startsOf(other.lane, lanes))) return { guaranteed: true, why: `the ${kind} was started after it` }
  const ended = other.output.callback?.root.scheduled
  const starts = kind === 'process' ? startsOf(one.lane, lanes) : []
  if (ended !== undefined && starts.length === 1 && starts[0]?.scheduled === ended)
    return { guaranteed: true, why: 'the process had ended by then' }
  return { guaranteed: false, why: `two ${kind === 'process' ? 'processes' : 'threads'} run side by side` }
}

const isProcess = (one: LaneModel, other: LaneModel): boolean => one.record.meta.pid !== other.record.meta.pid

/** What a lane may have been started by. */
interface Start {
  readonly lane: LaneModel
  readonly scheduled: Scheduled
}

/** Clocks of two processes agree to about a millisecond. */
const tolerance = 2

/** What may have started a lane, without what must have started those before it: each was started by one of its own. */
function startsOf(lane: LaneModel, lanes: readonly LaneModel[]): readonly Start[] {
  const { meta } = lane.record
  const type = meta.main ? 'PROCESSWRAP' : 'WORKER'
  const siblings = lanes
    .filter(({ record }) => record.meta.main === meta.main && (meta.main ? record.meta.ppid === meta.ppid : record.meta.pid === meta.pid))
    .toSorted((one, other) => beginOf(one) - beginOf(other))
  const parents = lanes.filter(({ record }) => record.meta.pid === (meta.main ? meta.ppid : meta.pid))
  const starts = parents
    .flatMap((parent) =>
      [...parent.scheduled.values()].filter((one) => one.type === type).map((scheduled) => ({ lane: parent, scheduled })),
    )
    .toSorted((one, other) => timeOf(one) - timeOf(other))
  const before = siblings.slice(0, siblings.indexOf(lane))
  const last = before.at(-1)
  const taken = last === undefined ? [] : starts.filter((start) => timeOf(start) <= beginOf(last) + tolerance)
  const left = taken.length === before.length ? starts.slice(taken.length) : starts
  return left.filter((start) => timeOf(start) <= beginOf(lane) + tolerance)
}

const beginOf = ({ record: { meta } }: LaneModel): number => meta.timeOrigin + meta.startedAt
const timeOf = ({ lane, scheduled }: Start): number => lane.record.meta.timeOrigin + scheduled.ms

/** Whichever it was that started the lane: it came after the output. */
function startedAfter({ lane, output }: Printed, starts: readonly Start[]): boolean {
  const printer: Callback = output.callback ?? lane.main
  return (
    starts.length > 0 &&
    starts.every(({ lane: starter, scheduled }) => {
      if (starter !== lane || scheduled.by === undefined) return false
      return scheduled.by === printer ? scheduled.at > output.at : comesBefore(lane, printer, scheduled.by)
    })
  )
}
