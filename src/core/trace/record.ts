/**
 * What the tracer writes and the reader reads: per lane a file of rows (doubles) and a file of JSON lines.
 * Both sides run on the same machine, so the doubles are in its byte order.
 */

/** A row: kind + 16 × type, id, a, b, milliseconds, site, turn. */
export const columns = 7

export const rowKinds = {
  /** Something was scheduled. a: the resource that triggered it; b: the one that ran; turn: a timer's delay. */
  init: 1,
  /** A callback begins. a: depth; b: 1 when the poll phase of this turn was over. */
  before: 2,
  /** A callback ended. */
  after: 3,
  /** A promise was settled. b: the resource that ran. */
  resolve: 4,
  /** Something was printed. a: its number; b: depth. */
  out: 5,
} as const

/** Types of asynchronous resources with fixed numbers; all others are numbered as they come. */
export const knownTypes = ['?', 'PROMISE', 'TickObject', 'Microtask', 'Timeout', 'Immediate'] as const

/** A turn below zero says that a handle was being closed: turn = -2 - value. */
export const closingTurn = (turn: number): number => -2 - turn

/** A frame: function, file, line, column. */
export type Frame = readonly [name: string, file: string, line: number, column: number]

/** What a lane says in JSON lines. */
export type LaneLine = MetaLine | TypeLine | SiteLine | OutLine | FatalLine | ExitingLine | ExitLine

export interface MetaLine {
  readonly k: 'meta'
  readonly pid: number
  readonly ppid: number
  readonly threadId: number
  readonly main: boolean
  readonly node: string
  /** Milliseconds since 1970 that the lane's times count from. */
  readonly timeOrigin: number
  readonly startedAt: number
}

export interface TypeLine {
  readonly k: 'type'
  readonly i: number
  readonly name: string
  /** One of Node's own; others are AsyncResources of a program. */
  readonly native: boolean
}

export interface SiteLine {
  readonly k: 'site'
  readonly i: number
  /** The program's own frames, innermost first; the first is the site. */
  readonly frames: readonly Frame[]
  /** Node's functions between the program and the hook, outermost first: `setTimeout@node:timers`. */
  readonly via: readonly string[]
  /** For an output: what called the program's outermost frame, and what called that. */
  readonly below?: readonly string[]
  /** For an output: the last frame of all. */
  readonly bottom?: string
  /** For an output: a message port's close event is being emitted. */
  readonly closed?: boolean
}

export interface OutLine {
  readonly k: 'out'
  readonly i: number
  readonly fd: 1 | 2
  readonly text: string
  /** The text was longer. */
  readonly cut?: boolean
  /** process 'exit' was under way. */
  readonly exiting?: boolean
}

/** process.exit was called. */
export interface ExitingLine {
  readonly k: 'exiting'
  readonly site: number
}

/** An error that nobody caught. */
export interface FatalLine {
  readonly k: 'fatal'
  readonly message: string
}

export interface ExitLine {
  readonly k: 'exit'
  readonly code: number
  /** Events that were not kept. */
  readonly dropped: number
  /** Outputs that were not kept. */
  readonly droppedOutputs: number
}
