import type { Choice } from '../prediction.ts'

/** What every self-check question has. */
interface QuestionBase {
  /** Unique in its lesson; answers are kept by it. */
  readonly id: string
  readonly ask: string
  /** A few lines of TypeScript the question is about. */
  readonly code?: string
  /** The demo, or the section of the prose, that teaches the answer. */
  readonly see: { readonly demo: string } | { readonly section: string }
}

export interface QuestionChoice {
  readonly id: string
  readonly text: string
  readonly right?: boolean
  /** Said to whoever picked it (or, of several, got it wrong): why it is wrong, or why it is right. */
  readonly why: string
}

/** One of several choices is right. Shown shuffled. */
export interface SingleQuestion extends QuestionBase {
  readonly kind?: 'single'
  readonly choices: readonly QuestionChoice[]
}

/** Any number of the choices is right, at least one. Right is whoever picks exactly those. */
export interface SeveralQuestion extends QuestionBase {
  readonly kind: 'several'
  readonly choices: readonly QuestionChoice[]
}

/** A word or two are typed. Case, quotes, blanks and a final full stop or () never matter. */
export interface ShortQuestion extends QuestionBase {
  readonly kind: 'short'
  /** Every form that counts; the first is shown. */
  readonly accept: readonly string[]
  readonly why: string
  /** Answers that are likely and wrong, and what to say to them. At least one. */
  readonly wrong: readonly { readonly answers: readonly string[]; readonly why: string }[]
}

/** Steps are put in order. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'order'
  /** In the right order. */
  readonly items: readonly { readonly id: string; readonly text: string }[]
  readonly why: string
  /** Said to whoever puts `first` before `second`. At least one for each item. */
  readonly wrong: readonly { readonly first: string; readonly second: string; readonly why: string }[]
}

/** Which line of the code does it: throws, leaks, blocks. The choices are lines of the code. */
export interface LineQuestion extends QuestionBase {
  readonly kind: 'line'
  readonly code: string
  /** `line` counts from 1. Exactly one is right. */
  readonly lines: readonly { readonly line: number; readonly right?: boolean; readonly why: string }[]
}

/** The code is a program, and a real run of it is the key: exactly one choice holds for what it prints. */
export interface RunQuestion extends QuestionBase {
  readonly kind: 'run'
  readonly code: string
  /** Default: an ES module. */
  readonly module?: 'module' | 'commonjs'
  readonly choices: readonly Choice[]
}

/** A self-check question. */
export type Question = SingleQuestion | SeveralQuestion | ShortQuestion | OrderingQuestion | LineQuestion | RunQuestion
