import { settledLater } from './causes.ts'
import type { Callback, LaneModel, Output } from './lane-model.ts'
import type { Phase } from './trace.ts'

export interface Order {
  /** null: it cannot be known. */
  readonly guaranteed: boolean | null
  /** The rule, or what decided. */
  readonly why: string
}

/** Sources whose events come in the order they were sent. */
const inOrder = new Set(['MESSAGEPORT', 'TCPWRAP', 'PIPEWRAP', 'HTTPINCOMINGMESSAGE', 'HTTPCLIENTREQUEST', 'TTYWRAP', 'Timeout'])
const deepest = 12

/**
 * Whether one output had to come before another of the same lane, whatever clock, disk and network do. It says yes only where a rule of the
 * event loop or the chain of causes leaves no other way; what a program decides by data that came in an accidental order is beyond it.
 */
export function orderOf(
  lane: LaneModel,
  first: Output,
  second: Output,
  { from, to: phase }: { readonly from: Phase; readonly to: Phase },
): Order {
  const one = first.callback ?? lane.main
  const other = second.callback ?? lane.main
  if (phase === 'exit') return { guaranteed: true, why: "'exit' comes when nothing else runs any more" }
  if (phase === 'beforeExit') return { guaranteed: true, why: "'beforeExit' comes when nothing is left to wait for" }
  if (phase === 'rejections' && (second.root === first.root || second.callback === undefined))
    return { guaranteed: true, why: 'unhandled rejections are looked for when the queues are empty' }
  if (phase === 'uncaught' && second.callback === undefined) return { guaranteed: true, why: 'the error was thrown after it' }
  const isKnown = ({ callback, id }: Output, phase: Phase): boolean => callback !== undefined || id === 1 || phase === 'main'
  if (!isKnown(first, from) || !isKnown(second, phase)) return { guaranteed: null, why: 'what ran between them is not known' }
  const start = startOf(lane)
  const why = orderedCallbacks({ lane, start }, one, other, 0)
  if (why !== undefined) return { guaranteed: true, why }
  // Closing is set up without a sign.
  if (one.root.phase === 'close' || other.root.phase === 'close')
    return { guaranteed: null, why: 'when the handle began to close cannot be seen' }
  if (isCutOff(lane, one) || isCutOff(lane, other)) return { guaranteed: null, why: 'what set them up was not kept' }
  return { guaranteed: false, why: whatDecided(one.root, other.root) }
}

/** Its origin is among the events that were counted only. */
function isCutOff(lane: LaneModel, callback: Callback): boolean {
  return (lane.record.exit?.dropped ?? 0) > 0 && callback !== lane.main && originOf(lane, callback) === undefined
}

/** Whether a rule or the chain of causes puts one callback of a lane before another. */
export function comesBefore(lane: LaneModel, one: Callback, other: Callback): boolean {
  return orderedCallbacks({ lane, start: startOf(lane) }, one, other, 0) !== undefined
}

interface Rules {
  readonly lane: LaneModel
  readonly start: ReadonlySet<Callback>
}

/** Where the program begins: the main script, or what Node's loader runs a module's body in. */
export function startOf(lane: LaneModel): ReadonlySet<Callback> {
  const known = starts.get(lane)
  if (known !== undefined) return known
  const start = new Set([lane.main])
  const printed = lane.outputs.find(({ site }) => /@node:internal\/(modules\/|vm\/module)/.test(site?.below?.[0] ?? ''))
  if (printed !== undefined) start.add(printed.root)
  for (const { site, by } of lane.scheduled.values()) {
    if (site === undefined) continue
    if (by?.type === 'PROMISE' && by.scheduled?.site === undefined) start.add(by.root)
    break
  }
  starts.set(lane, start)
  return start
}

/** Asked for at every output. */
const starts = new WeakMap<LaneModel, ReadonlySet<Callback>>()

/** The rule by which one callback comes before another; undefined: there is none. */
function orderedCallbacks(rules: Rules, one: Callback, other: Callback, depth: number): string | undefined {
  if (one === other) return 'the same callback, from top to bottom'
  if (depth > deepest) return undefined
  if (one === rules.lane.main && other.at > one.at) return 'the main script runs to its end first'
  if (leadsTo(rules.lane, (callback) => callback === one, other)) return 'the line above led to it'
  if (one.root === other.root) {
    if (one === one.root) return 'queues are drained after the callback'
    return orderedOrigins(rules, one, other, depth) ? 'the queues drained after one callback have a fixed order' : undefined
  }
  // It might have run in another callback's drain: unless it had been set up by then in every run.
  if (one !== one.root && !isSetUpFor(rules, one, depth)) return undefined
  return orderedRoots(rules, one.root, other.root, depth)
}

function orderedRoots(rules: Rules, one: Callback, other: Callback, depth: number): string | undefined {
  if (rules.start.has(one) && other.at > one.at) return 'what the main script queues runs before the event loop begins'
  if (leadsTo(rules.lane, (callback) => callback.root === one, other)) return 'it was set up by then'
  if (one.id === other.id && inOrder.has(one.type)) return 'events of one source come in order'
  if (isMessageOf(rules.lane, one, other)) return 'a thread has delivered its messages before it ends'
  if (one.phase === 'check' && other.phase === 'check')
    return orderedOrigins(rules, one, other, depth) ? 'immediates run first come, first served' : undefined
  if (one.phase === 'timers' && other.phase === 'timers') {
    const [shorter, longer] = [one.scheduled?.delay ?? Infinity, other.scheduled?.delay ?? -1]
    if (shorter > longer || setAt(one) > setAt(other) || !orderedOrigins(rules, one, other, depth)) return undefined
    return shorter === longer ? 'timers of the same time run in the order they were set' : 'set first, and for a shorter time'
  }
  if (one.phase === 'check' && other.phase === 'timers') {
    const [from, to] = [originOf(rules.lane, one)?.root, originOf(rules.lane, other)?.root]
    if (from !== undefined && from === to && from.phase === 'poll') return 'after polling comes check, and only then timers'
  }
  return undefined
}

/** Whether one is an event of a port that was made with the worker whose end the other is. */
function isMessageOf(lane: LaneModel, { scheduled: port }: Callback, { scheduled: worker }: Callback): boolean {
  if (port?.type !== 'MESSAGEPORT' || worker?.type !== 'WORKER' || port.by !== worker.by || port.at < worker.at) return false
  return (
    port.site === worker.site && ![...lane.scheduled.values()].some(({ type, at }) => type === 'WORKER' && at > worker.at && at < port.at)
  )
}

/** When a timer was set, or set again. */
const setAt = ({ previous, scheduled }: Callback): number => previous?.at ?? scheduled?.at ?? -1

/** Whether what set them up came in a fixed order: out of one callback's code and queues, or of two that are ordered themselves. */
function orderedOrigins(rules: Rules, one: Callback, other: Callback, depth: number): boolean {
  const [from, to] = [originOf(rules.lane, one), originOf(rules.lane, other)]
  if (from === undefined || to === undefined) return false
  if (from === to || from.root === to.root) return true
  return orderedCallbacks(rules, from, to, depth + 1) !== undefined
}

function isSetUpFor(rules: Rules, callback: Callback, depth: number): boolean {
  const from = originOf(rules.lane, callback)?.root
  if (from === undefined) return false
  return from === callback.root || rules.start.has(from) || orderedRoots(rules, from, callback.root, depth + 1) !== undefined
}

/** What ran when a callback was set up: for a repeated one, its run before. */
function originOf(lane: LaneModel, callback: Callback): Callback | undefined {
  if (callback === lane.main) return lane.main
  return callback.previous ?? callback.scheduled?.by ?? callback.parent
}

/** Whether a chain of causes leads from such a callback to this one. */
function leadsTo(lane: LaneModel, isCause: (callback: Callback) => boolean, to: Callback): boolean {
  const seen = new Set<Callback>([to])
  const queue = [to]
  for (let current = queue.pop(); current !== undefined && seen.size < 2000; current = queue.pop()) {
    const settled = current.scheduled?.type === 'PROMISE' ? settledLater(lane, current.scheduled)?.by : undefined
    for (const cause of [current.scheduled?.by, settled, current.previous, current.parent]) {
      if (cause === undefined || cause.at >= current.at || seen.has(cause)) continue
      if (isCause(cause)) return true
      seen.add(cause)
      queue.push(cause)
    }
  }
  return false
}

function whatDecided(one: Callback, other: Callback): string {
  const phases = [one.phase, other.phase]
  if (one.phase === 'timers' && other.phase === 'timers') {
    const [first, second] = [one.scheduled?.delay, other.scheduled?.delay]
    return first === second
      ? 'the clock decided which timer was set first'
      : `the clock decided between timers of ${first} ms and ${second} ms`
  }
  if (phases.includes('message')) return 'the other thread decided when its message came'
  if (phases.includes('poll')) return 'the outside world decided when it was done'
  if (phases.includes('timers')) return 'the clock decided whether the timer was due'
  return 'no rule orders what set them up'
}
