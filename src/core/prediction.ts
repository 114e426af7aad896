import type { Condition } from './condition.ts'

/** The learner puts tiles (the lines of a real run, plus lines that never print) in order. */
export interface OrderPrediction {
  readonly kind: 'order'
  /** Default: "In which order do these lines print?" */
  readonly ask?: string
  /** Lines that look possible and never print. */
  readonly distractors?: readonly string[]
}

/** The learner picks which of the lines print at all. */
export interface LinesPrediction {
  readonly kind: 'lines'
  readonly ask?: string
  /** Lines that look possible and do not print (or not on every Node: the run decides). At least one. */
  readonly distractors: readonly string[]
}

/** One statement about the output. The run decides whether it is true. */
export interface Choice {
  readonly id: string
  readonly text: string
  /** True for the real output exactly when this choice is right. */
  readonly holds: Condition
  /** What to say to somebody who picked it: why it is wrong (or, when it turns out true, why it is right). */
  readonly why: string
}

export interface ChoicePrediction {
  readonly kind: 'choice'
  readonly ask: string
  /** Exactly one holds for any possible output. Shown shuffled. */
  readonly choices: readonly Choice[]
  /** Offer "it depends" as a further answer. */
  readonly mayDepend?: boolean
}

/** The learner types a number, read from the real output. */
export interface NumberPrediction {
  readonly kind: 'number'
  readonly ask: string
  /** The name of one of the demo's `values`. */
  readonly value: string
  /** Left out: exact. `within` is an absolute distance; `factor` 2 accepts half to double. */
  readonly tolerance?: { readonly within: number } | { readonly factor: number }
}

/** The learner types the output, line by line. Case, CRLF, trailing blanks and a final newline never matter. */
export interface TextPrediction {
  readonly kind: 'text'
  readonly ask?: string
  readonly mayDepend?: boolean
}

export type Prediction = OrderPrediction | LinesPrediction | ChoicePrediction | NumberPrediction | TextPrediction
export type PredictionKind = Prediction['kind']

export const order = (options: Omit<OrderPrediction, 'kind'> = {}): OrderPrediction => ({ kind: 'order', ...options })
export const lines = (options: Omit<LinesPrediction, 'kind'>): LinesPrediction => ({ kind: 'lines', ...options })
export const choice = (options: Omit<ChoicePrediction, 'kind'>): ChoicePrediction => ({ kind: 'choice', ...options })
export const number = (options: Omit<NumberPrediction, 'kind'>): NumberPrediction => ({ kind: 'number', ...options })
export const text = (options: Omit<TextPrediction, 'kind'> = {}): TextPrediction => ({ kind: 'text', ...options })
