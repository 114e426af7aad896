/**
 * Conditions: statements about what a program printed (or what a learner answered) that are plain data,
 * so a lesson can carry them, `check` can read them, and the real run can decide them.
 */

/** One printed line: the whole line as text (after masking, trailing blanks ignored), or a pattern it must match. */
export type LineMatch = string | RegExp

export type Comparison = '<' | '<=' | '=' | '>=' | '>' | '!='

/** What a condition is decided on. For a prediction, `lines` are the lines the learner predicted. */
export interface Evidence {
  /** Lines of standard output, masked. */
  readonly lines: readonly string[]
  /** Measured numbers by name, read from the output by the demo's `values`. */
  readonly values: Readonly<Record<string, number>>
  readonly exitCode?: number | null
  /** The id of the choice the learner picked. */
  readonly chosen?: string
  /** The number the learner typed. */
  readonly answered?: number
  /** The learner said "it depends". */
  readonly depends?: boolean
}

export type Condition =
  | { readonly is: 'printed'; readonly line: LineMatch }
  | { readonly is: 'before'; readonly first: LineMatch; readonly second: LineMatch }
  | { readonly is: 'lineAt'; readonly position: number; readonly line: LineMatch }
  | { readonly is: 'count'; readonly line: LineMatch; readonly compare: Comparison; readonly times: number }
  | { readonly is: 'value'; readonly name: string; readonly compare: Comparison; readonly than: number | ScaledValue }
  | { readonly is: 'exited'; readonly code: number }
  | { readonly is: 'chose'; readonly choice: string }
  | { readonly is: 'answered'; readonly compare: Comparison; readonly than: number }
  | { readonly is: 'saidDepends' }
  | { readonly is: 'not'; readonly condition: Condition }
  | { readonly is: 'all'; readonly conditions: readonly Condition[] }
  | { readonly is: 'any'; readonly conditions: readonly Condition[] }

/** Another measured value times a factor: `{ value: 'one job', times: 3 }`. */
export interface ScaledValue {
  readonly value: string
  readonly times?: number
}

/** True when at least one line is (or matches) this. */
export const printed = (line: LineMatch): Condition => ({ is: 'printed', line })
/** True when no line is (or matches) this. */
export const never = (line: LineMatch): Condition => not(printed(line))
/** True when both were printed and the first occurrence of `first` comes before the first of `second`. */
export const before = (first: LineMatch, second: LineMatch): Condition => ({ is: 'before', first, second })
/** True when the line at this position is this: 1 is the first line, -1 the last. */
export const lineAt = (position: number, line: LineMatch): Condition => ({ is: 'lineAt', position, line })
/** True when so many lines are (or match) this. */
export const count = (line: LineMatch, compare: Comparison, times: number): Condition => ({ is: 'count', line, compare, times })
/** Compares a measured value with a number, or with another value times a factor. */
export const value = (name: string, compare: Comparison, than: number | ScaledValue): Condition => ({ is: 'value', name, compare, than })
/** True when the program ended by itself with this exit code. */
export const exited = (code: number): Condition => ({ is: 'exited', code })
/** For misconceptions: the learner picked this choice. */
export const chose = (choice: string): Condition => ({ is: 'chose', choice })
/** For misconceptions: the learner typed a number that compares so. */
export const answered = (compare: Comparison, than: number): Condition => ({ is: 'answered', compare, than })
/** For misconceptions: the learner said "it depends". */
export const saidDepends = (): Condition => ({ is: 'saidDepends' })
export const not = (condition: Condition): Condition => ({ is: 'not', condition })
export const all = (...conditions: readonly Condition[]): Condition => ({ is: 'all', conditions })
export const any = (...conditions: readonly Condition[]): Condition => ({ is: 'any', conditions })

/** Decides a condition. A value that was not measured makes its comparison false. */
export function decide(condition: Condition, evidence: Evidence): boolean {
  switch (condition.is) {
    case 'printed':
      return firstIndex(evidence.lines, condition.line) >= 0
    case 'before': {
      const first = firstIndex(evidence.lines, condition.first)
      const second = firstIndex(evidence.lines, condition.second)
      return first >= 0 && second >= 0 && first < second
    }
    case 'lineAt': {
      const { position } = condition
      const line = position === 0 ? undefined : evidence.lines.at(position > 0 ? position - 1 : position)
      return line !== undefined && lineMatches(line, condition.line)
    }
    case 'count':
      return compare(evidence.lines.filter((line) => lineMatches(line, condition.line)).length, condition.compare, condition.times)
    case 'value': {
      const left = evidence.values[condition.name]
      const right = typeof condition.than === 'number' ? condition.than : scaled(condition.than, evidence)
      return left !== undefined && right !== undefined && compare(left, condition.compare, right)
    }
    case 'exited':
      return evidence.exitCode === condition.code
    case 'chose':
      return evidence.chosen === condition.choice
    case 'answered':
      return evidence.answered !== undefined && compare(evidence.answered, condition.compare, condition.than)
    case 'saidDepends':
      return evidence.depends === true
    case 'not':
      return !decide(condition.condition, evidence)
    case 'all':
      return condition.conditions.every((one) => decide(one, evidence))
    case 'any':
      return condition.conditions.some((one) => decide(one, evidence))
  }
}

/** True when a printed line is, or matches, what an author wrote. */
export function lineMatches(line: string, match: LineMatch): boolean {
  // A global or sticky pattern keeps a position between calls; search() ignores it.
  return typeof match === 'string' ? line.trimEnd() === match.trimEnd() : line.search(match) >= 0
}

function firstIndex(lines: readonly string[], match: LineMatch): number {
  return lines.findIndex((line) => lineMatches(line, match))
}

function scaled(than: ScaledValue, evidence: Evidence): number | undefined {
  const base = evidence.values[than.value]
  return base === undefined ? undefined : base * (than.times ?? 1)
}

function compare(left: number, comparison: Comparison, right: number): boolean {
  switch (comparison) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '=':
      return left === right
    case '>=':
      return left >= right
    case '>':
      return left > right
    case '!=':
      return left !== right
  }
}
