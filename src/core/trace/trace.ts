/** Where in the event loop something ran. */
export type Phase =
  /** The main script, or the body of a module. */
  | 'main'
  | 'nextTick'
  /** Promise jobs, await, queueMicrotask. */
  | 'microtask'
  | 'timers'
  | 'poll'
  | 'check'
  | 'close'
  /** A message from another thread; delivered while polling. */
  | 'message'
  /** The look for unhandled rejections, after the microtasks. */
  | 'rejections'
  | 'uncaught'
  | 'beforeExit'
  | 'exit'
  /** Called by Node itself, with nothing to tell from where. */
  | 'unknown'

export interface Place {
  /** As the learner knows it: the traced file's own name, a path beside it, or `node_modules/…`. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One link of the chain that led to a line; the nearest comes first. */
export interface Cause extends Place {
  /** `setTimeout`, `process.nextTick`, `await`, `Promise.then`, `fs.readFile`. */
  readonly api: string
  /** Milliseconds asked for, of a timer. */
  readonly delay?: number
  /** A promise that was settled later, by a callback of this. */
  readonly readyBy?: { readonly api: string } & Place
}

export interface StackFrame extends Place {
  readonly name: string
}

/** Something that waits its turn. */
export interface Pending extends Place {
  readonly api: string
  readonly delay?: number
  /** Cancelled, or the program ended first. */
  readonly neverRan?: boolean
}

/** What waits when a line was just printed: the first few of each, and how many there are besides. */
export interface Queues {
  readonly nextTick: readonly Pending[]
  readonly microtask: readonly Pending[]
  readonly timers: readonly Pending[]
  readonly poll: readonly Pending[]
  readonly check: readonly Pending[]
  readonly more: Readonly<Partial<Record<QueueName, number>>>
}

export const queueNames = ['nextTick', 'microtask', 'timers', 'poll', 'check'] as const
export type QueueName = (typeof queueNames)[number]

/** What else was waiting when a line came, and printed later. */
export interface Alternative {
  /** Its step. */
  readonly n: number
  /** Whether it had to come later. false: it could have come first. null: it cannot be known. */
  readonly orderGuaranteed: boolean | null
  /** The rule, or what decided. */
  readonly orderWhy: string
  /** false: the promise it waits for was not settled yet. */
  readonly ready: boolean
}

/** One printed line, or the part of one that was written at once. */
export interface Step {
  readonly n: number
  readonly lane: string
  readonly stream: 'stdout' | 'stderr'
  /** Which line of its stream it begins, from 1; null: it goes on with the line before. */
  readonly line: number | null
  readonly text: string
  /** Since the first step. */
  readonly ms: number
  readonly phase: Phase
  readonly turn: number
  /** Against the step before. null: there is none, or it cannot be known. */
  readonly orderGuaranteed: boolean | null
  /** The rule that guarantees the order, or what decided it. */
  readonly orderWhy: string
  /** What made it run there. */
  readonly why: string
  readonly at: Place | null
  readonly cause: readonly Cause[]
  /** The program's own functions that were running, innermost first. */
  readonly stack: readonly StackFrame[]
  /** Node's name for what called back: `Timeout`, `PROMISE`, `TCPWRAP`; null in the main script. */
  readonly resource: string | null
  /** For the queues drained between callbacks: after which callback. */
  readonly after?: string
  /** How much later than asked for a timer ran. */
  readonly lateMs?: number
  /** Steps of one lane with the same number were printed by one run of one callback; 0 is the main script. */
  readonly run: number
  /** The step after which it was set up; 0: before the first. */
  readonly setUpAfter: number
  /** Only of the first steps of a long trace. */
  readonly queues?: Queues
  /** As they stood when the callback began; only of the first line of a callback, and where `queues` are told. */
  readonly queuesBefore?: Queues
  /** What else was waiting when it came: at most three, the nearest first; only where `queues` are told. */
  readonly instead?: readonly Alternative[]
  /** The text was longer than what is kept. */
  readonly cut?: boolean
}

export interface Lane {
  readonly id: string
  readonly kind: 'main' | 'worker' | 'process'
  readonly pid: number
  readonly threadId: number
  /** It told of its own end. */
  readonly complete: boolean
  /** Events that were counted and not kept. */
  readonly dropped: number
  /** Lines that were counted and not kept. */
  readonly droppedOutputs: number
}

/** How the traced run compares to plain node. */
export interface Comparison {
  /** Distinct outcomes and how often each came: [plain, traced]. */
  readonly outcomes: readonly { readonly stdout: string; readonly plain: number; readonly traced: number }[]
  /** Plain runs differ among themselves. */
  readonly varies: boolean
  /** One sentence. */
  readonly said: string
}

/** What `trace --json` prints, besides `schemaVersion`. */
export interface Trace {
  readonly target: string
  /** The traced file, as places name it. */
  readonly file: string
  /** `v24.21.0` */
  readonly node: string
  readonly module: 'module' | 'commonjs'
  readonly exit: {
    readonly code: number | null
    readonly signal: string | null
    readonly cut: boolean
    readonly reason?: string
    /** The error nobody caught that ended it: `TypeError: x is not a function`. */
    readonly uncaught?: string
    /** Where process.exit was called. */
    readonly exitedAt?: Place
  }
  /** The traced run printed what plain node prints. */
  readonly faithful: boolean
  readonly comparison: Comparison
  readonly lanes: readonly Lane[]
  readonly steps: readonly Step[]
  /** Lines the program printed that no lane tells of: printed by other programs it started, or by Node itself, or beyond what is kept. */
  readonly outside: { readonly stdout: number; readonly stderr: number }
}
