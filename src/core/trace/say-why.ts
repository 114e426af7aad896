import type { Cause, Phase, Place, Step } from './trace.ts'

export type NamePlace = (place: Place) => string

/** `line 19`, or `worker.mjs line 3` for any other file than the traced one. */
export const longPlace =
  (file: string): NamePlace =>
  (place) =>
    place.file === file ? `line ${place.line}` : `${place.file} line ${place.line}`

/** `:19`, or `worker.mjs:3`. */
export const shortPlace =
  (file: string): NamePlace =>
  (place) =>
    `${place.file === file ? '' : place.file.replace(/^.*[\\/]/, '')}:${place.line}`

const events: Readonly<Record<string, string>> = {
  WORKER: 'thread ended',
  PROCESSWRAP: 'process ended',
  SIGNALWRAP: 'signal',
  TCPSERVERWRAP: 'connection',
  PIPESERVERWRAP: 'connection',
}

/** What made a line run where it ran, in a few words. */
export function sayWhy({ phase, cause, resource, lateMs }: Pick<Step, 'phase' | 'cause' | 'resource' | 'lateMs'>, name: NamePlace): string {
  const [first] = cause
  const scheduled = (otherwise: string): string => (first === undefined ? otherwise : `${first.api} ${name(first)}`)
  switch (phase) {
    case 'main':
      return resource === null ? 'main script' : 'module body'
    case 'nextTick':
      if (first === undefined) return "Node's own nextTick"
      return first.api === 'process.nextTick' ? `nextTick ${name(first)}` : `${scheduled('')} (via nextTick)`
    case 'microtask':
      return first === undefined ? 'promise job' : sayJob(first, name)
    case 'timers': {
      if (first === undefined) return 'timer'
      const late = lateMs !== undefined && lateMs >= 1 ? `, ${milliseconds(lateMs)} late` : ''
      return `${first.api} ${first.delay ?? '?'} ms ${name(first)}${late}`
    }
    case 'check':
      return scheduled('immediate')
    case 'poll':
    case 'message': {
      const event = phase === 'message' ? 'message' : (events[resource ?? ''] ?? 'I/O')
      return first === undefined ? `${event} event` : `${event}: ${scheduled('')}`
    }
    case 'close':
      return first === undefined ? 'handle closed' : `closed: ${scheduled('')}`
    case 'rejections':
      return first === undefined ? 'unhandled rejections' : `unhandled: ${scheduled('')}`
    case 'uncaught':
      return "'uncaughtException' event"
    case 'beforeExit':
      return "'beforeExit' event"
    case 'exit':
      return "'exit' event"
    case 'unknown':
      return 'called by Node, place unknown'
  }
}

/** As a program has it: `.then()`, `nextTick`. */
export function apiWords(api: string): string {
  return /^Promise\.(then|catch|finally)$/.test(api) ? `${api.replace('Promise', '')}()` : api.replace('process.', '')
}

function sayJob(cause: Cause, name: NamePlace): string {
  const api = apiWords(cause.api)
  const ready = cause.readyBy === undefined ? '' : `, ready by ${cause.readyBy.api.replace('timers/promises ', '')} ${name(cause.readyBy)}`
  return `${api} ${name(cause)}${ready}`
}

/** `3.6 ms`, `41 ms` */
export const milliseconds = (ms: number): string => `${ms < 9.95 ? ms.toFixed(1) : ms.toFixed(0)} ms`

export const phaseNames: Readonly<Record<Phase, string>> = {
  main: 'main script',
  nextTick: 'nextTick queue',
  microtask: 'microtask queue',
  timers: 'timers phase',
  poll: 'poll phase (I/O)',
  check: 'check phase (setImmediate)',
  close: 'close callbacks',
  message: 'poll phase, a message from another thread',
  rejections: 'look for unhandled rejections, after the microtasks',
  uncaught: "'uncaughtException' handler",
  beforeExit: "'beforeExit' event, the loop is empty",
  exit: "'exit' event",
  unknown: 'called by Node itself, phase unknown',
}
