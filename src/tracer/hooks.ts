import { closingTurn, rowKinds } from '../core/trace/record.ts'
import { flushIfDue, isFull, kept, row } from './journal.ts'
import { createHook, executionAsyncId, loopMetrics, now } from './node.ts'
import { hideIds, hideNoMoreIds } from './promise-ids.ts'
import { immediate, isClosing, isFromLoop, noteHandle, promise, setType, timeout, typeNumber, typeOf } from './resources.ts'
import { refillBudget, scheduleSite } from './sites.ts'

/** How deep callbacks are nested, and the turn of the event loop as of its last callback. */
export const current = { depth: 0, turn: -1 }
let eventsAtTurn = 0
let pollIsOver = false

export function currentTurn(): number {
  return loopMetrics().loopCount
}

/** From then on promises are only counted, at as little cost as can be. */
let promisesAreFull = false

function init(id: number, name: string, trigger: number, resource: object): void {
  if (promisesAreFull && name === 'PROMISE') {
    setType(id, promise)
    kept.dropped++
    return
  }
  const type = typeNumber(name)
  setType(id, type)
  const isPromise = type === promise
  if (isPromise) hideIds(resource)
  if (isFull(isPromise)) {
    if (!promisesAreFull) hideNoMoreIds()
    promisesAreFull = true
    kept.dropped++
    return
  }
  const site = scheduleSite(init, isPromise ? 6 : 14)
  if (type > immediate && isFromLoop(type)) noteHandle(id, resource)
  const delay = type === timeout ? ((resource as { _idleTimeout?: number })._idleTimeout ?? 0) : 0
  row(rowKinds.init + type * 16, id, trigger, executionAsyncId(), now(), site, delay, isPromise)
}

function before(id: number): void {
  const type = typeOf(id)
  const isPromise = type === promise
  if (promisesAreFull && isPromise) {
    current.depth++
    kept.dropped++
    return
  }
  let turn = current.turn
  if (current.depth === 0 && isFromLoop(type)) {
    const ms = now()
    const { loopCount, events } = loopMetrics()
    // The count of events grows when a poll phase ends, so within one turn it tells polling from what follows.
    if (loopCount !== current.turn) {
      current.turn = loopCount
      eventsAtTurn = events
      pollIsOver = false
    } else if (events > eventsAtTurn) pollIsOver = true
    if (type === immediate || type === timeout) pollIsOver = true
    turn = type > immediate && isClosing(id, type, pollIsOver) ? closingTurn(loopCount) : loopCount
    refillBudget()
    flushIfDue(ms, 8)
  }
  current.depth++
  row(rowKinds.before + type * 16, id, current.depth, pollIsOver ? 1 : 0, now(), 0, turn, isPromise)
}

function after(id: number): void {
  if (current.depth > 0) current.depth--
  const type = typeOf(id)
  const isPromise = type === promise
  if (promisesAreFull && isPromise) kept.dropped++
  else row(rowKinds.after + type * 16, id, current.depth, 0, now(), 0, current.turn, isPromise)
}

function promiseResolve(id: number): void {
  if (promisesAreFull) kept.dropped++
  else row(rowKinds.resolve + promise * 16, id, 0, executionAsyncId(), now(), 0, current.turn, true)
}

/** Runs every hook a few times, as the program will make Node do. */
export function warmHooks(rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    for (const name of ['Timeout', 'Immediate', 'TickObject', 'PROMISE']) {
      init(0, name, 0, { _idleTimeout: 1 })
      before(0)
      after(0)
    }
    promiseResolve(0)
  }
  setType(0, 0)
  current.turn = -1
  current.depth = 0
  eventsAtTurn = 0
  pollIsOver = false
}

/** Without `destroy`: Node would have to watch every promise being collected. */
export const hook = createHook({ init, before, after, promiseResolve })
