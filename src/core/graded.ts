import type { PredictionKind } from './prediction.ts'
import type { Grade } from './progress.ts'
import type { Tile } from './terminal.ts'

/** What the learner predicted, whatever the kind. */
export type Answer =
  | { readonly kind: 'depends' }
  /** `order`: the predicted lines in order. `lines`: the lines predicted to print, in any order. `text`: the typed lines. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'number'; readonly number: number }

/** The question of a prediction as it is asked: tiles or choices are already shuffled. */
export interface PredictionQuestion {
  readonly kind: PredictionKind
  readonly ask: string
  /** For `order` and `lines`. Texts are lines of the sample run as printed, and the distractors. */
  readonly tiles?: readonly Tile[]
  /** For `choice`. */
  readonly choices?: readonly Tile[]
  /** "It depends" is offered as an answer. */
  readonly mayDepend: boolean
}

/** One row of the comparison: the learner's line beside Node's. null: there is no line on that side. */
export interface GradedLine {
  /** 1 is the first line. */
  readonly line: number
  readonly yours: string | null
  readonly actual: string | null
  readonly right: boolean
  readonly why?: string
}

export interface Graded {
  readonly kind: PredictionKind
  readonly grade: Grade
  /** 0 to 1. */
  readonly score: number
  /** The prediction in words or lines. */
  readonly yours: string
  /** What the run printed, measured, or made true. */
  readonly actual: string
  readonly lines: readonly GradedLine[]
  /** What to say to the misconceptions that match this prediction. */
  readonly misconceptions: readonly string[]
  /** One sentence that sums it up: "2 lines swapped: lines 3 and 4", "3 too many", "this order is possible, too". */
  readonly verdict: string
  /** For `choice`: why the picked one is wrong (or right), and, when wrong, why the true one is true. */
  readonly explanation?: string
  /** Measured values of the run by name, for the bars. */
  readonly values: Readonly<Record<string, number>>
}
