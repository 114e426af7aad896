import type { Condition, LineMatch } from './condition.ts'
import type { Contract, NodeRange } from './contract.ts'
import type { InterviewQuestion } from './interview.ts'
import type { Prediction } from './prediction.ts'
import type { Question } from './quiz/question.ts'

/** A number read from the output: the first capture group of `pattern`, matched line by line, first match. */
export interface MeasuredValue {
  readonly pattern: RegExp
  /** Shown beside the number: `ms`, `MB`, `x`. */
  readonly unit?: string
  /** Shown beside the bar; the value's name when left out. */
  readonly label?: string
}

/** What varies by nature (a pid, a port, milliseconds, a path). Applied for comparing only, never to what is shown. */
export interface Mask {
  readonly pattern: RegExp
  readonly as: string
}

/** Why a line stands where it stands. The first entry that matches the line (and whose `when` holds) is used. */
export type Why =
  | { readonly line: LineMatch; readonly text: string; readonly when?: Condition; readonly node?: NodeRange }
  | { readonly value: string; readonly text: string; readonly when?: Condition; readonly node?: NodeRange }

/** A known wrong idea: a condition on the prediction, and what to say to it. Shown only to whom it fits. */
export interface Misconception {
  readonly when: Condition
  readonly say: string
}

/** What a demo cannot run without. Missing: the demo is "not run, not counted". */
export interface Needs {
  readonly cores?: number
  /** Values of `process.platform`. */
  readonly platforms?: readonly string[]
  readonly node?: NodeRange
  /** Names of the npm packages it imports. */
  readonly packages?: readonly string[]
  /** Servers it talks to: a real one where there is one, else a stand-in that speaks the same protocol. */
  readonly servers?: readonly ServerName[]
  /** Programs that must be installed, by the name a shell would find them under: `nginx`. */
  readonly programs?: readonly string[]
}

/** The demo reads the address from its environment: REDIS_URL, MONGO_URL. */
export type ServerName = 'redis' | 'mongodb'

/** A program the learner predicts. */
export interface Demo {
  readonly id: string
  readonly title: string
  /** The file's name inside the lesson's `demos/` folder: `*.mts` (ES module) or `*.cts` (CommonJS). */
  readonly file: string
  /** One sentence: what the demo teaches. Shown after the run. */
  readonly teaches: string
  readonly prediction: Prediction
  readonly contract: Contract
  /** One nudge that does not give the answer away. */
  readonly hint: string
  /** A why for every line that can print (and for every measured value). */
  readonly why: readonly Why[]
  readonly misconceptions: readonly Misconception[]
  /** Named numbers in the output; drawn as bars when the contract is `measured`. */
  readonly values?: Readonly<Record<string, MeasuredValue>>
  readonly masks?: readonly Mask[]
  readonly needs?: Needs
  /** The demo writes to stderr on purpose; `check` would object otherwise. */
  readonly writesStderr?: boolean
  /** The exit code plain node ends with. Default 0. */
  readonly exitCode?: number
  /** Milliseconds after which the run is ended. Default 10 000. */
  readonly timeLimitMs?: number
  /** How it returns in a review. */
  readonly variants?: readonly Variant[]
}

/**
 * The same demo in other words: what a review shows, so that an answer cannot be learned by heart. Its own run decides, and `check` runs it, too.
 * Either texts are replaced, in the program and in all that is said about it, or it is another program with words of its own.
 */
export interface Variant {
  readonly id: string
  /** Whole words or texts by what replaces them, all at once: `{ '10': '25', 'coffee': 'tea' }`. */
  readonly rename?: Readonly<Record<string, string>>
  /** Another program in `demos/`, for statements in another order. What is left out below stays as it is in the demo. */
  readonly file?: string
  readonly title?: string
  readonly teaches?: string
  readonly prediction?: Prediction
  readonly contract?: Contract
  readonly hint?: string
  readonly why?: readonly Why[]
  readonly misconceptions?: readonly Misconception[]
  readonly values?: Readonly<Record<string, MeasuredValue>>
  readonly masks?: readonly Mask[]
  readonly exitCode?: number
}

/** What the lesson's module exports: everything but what the menu needs. */
export interface Lesson {
  /** In teaching order, easy to hard. */
  readonly demos: readonly Demo[]
  readonly questions: readonly Question[]
}

/** A lesson as the menu sees it; the rest is loaded when it is opened. */
export interface LessonEntry {
  /** The folder's name. */
  readonly id: string
  readonly title: string
  /** One line. */
  readonly summary: string
  /** How long a first pass takes. */
  readonly minutes: number
  /** How many demos the lesson has; `check` holds it against the lesson. */
  readonly demos: number
  /** Left out: the file `<id>/lesson` beside the index is loaded (.cjs, .mjs, .js or .ts). */
  readonly load?: () => Promise<{ readonly default: Lesson }>
  /** Questions for the mock interview: how many, held against what is there by `check`, and where. */
  readonly interview?: {
    readonly questions: number
    readonly load: () => Promise<{ readonly default: readonly InterviewQuestion[] }>
  }
}

/** An ordered set of lessons. */
export interface Pack {
  readonly name: string
  readonly format: 1
  readonly lessons: readonly LessonEntry[]
  /** Three questions, easy to hard, by which a newcomer is told where to begin: at the first lesson whose question went wrong. */
  readonly placement?: readonly { readonly lesson: string; readonly question: string }[]
  /** Packages too heavy to install for everybody: fetched when a demo first needs one, and the learner agrees. */
  readonly extras?: readonly Extra[]
}

/** Packages that are fetched together, into a folder of our own. */
export interface Extra {
  /** The folder's name. */
  readonly id: string
  /** What it is, for the learner who is asked: "the Redis client and its session store". */
  readonly what: string
  /** Exact versions by name; another package's name as `npm:name@version`. */
  readonly packages: Readonly<Record<string, string>>
  /** Room on the disk once installed. */
  readonly megabytes: number
}

export const defineLesson = (lesson: Lesson): Lesson => lesson
export const definePack = (pack: Pack): Pack => pack
