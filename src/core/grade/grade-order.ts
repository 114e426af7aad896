import type { Graded, GradedLine } from '../graded.ts'
import type { Grade } from '../progress.ts'
import { compareLines, type LineComparison } from './compare-lines.ts'
import { whyOfLine, withWhy, type Grading } from './grading.ts'
import { isPossible } from './is-possible.ts'
import { maskLine, outputLines } from './output-lines.ts'

/** `order` and `text`: line by line, by position; partly when at least half of it is right. */
export function gradeOrder(grading: Grading, predicted: readonly string[]): Graded {
  const { demo, rule, run } = grading
  const kind = demo.prediction.kind
  const compared = (line: string): string => {
    const masked = maskLine(line, demo.masks)
    // Typed text may differ in case; tiles cannot.
    return kind === 'text' ? masked.trim().toLowerCase() : masked
  }
  const printed = outputLines(run.stdout)
  const yours = predicted.map((line) => line.trimEnd()).filter((line) => line !== '')
  const mine = yours.map(compared)
  const theirs = printed.map(compared)
  const comparison = compareLines(mine, theirs)
  const right = mine.length === theirs.length && comparison.same.length === theirs.length
  const possible = !right && isPossible(lowered(rule, compared), mine, theirs)
  const grade: Grade = right ? 'right' : possible ? 'possible' : comparison.score >= 0.5 ? 'partly' : 'wrong'
  return {
    kind,
    grade,
    score: right || possible ? 1 : Math.min(comparison.score, 0.99),
    yours: yours.join('\n'),
    actual: printed.join('\n'),
    lines: rows(grading, yours, printed, comparison),
    misconceptions: [],
    verdict: verdictOf(grade, comparison, mine, theirs),
    values: grading.evidence.values,
  }
}

/** A contract whose lines are brought to the form in which they are compared. */
function lowered(rule: Grading['rule'], compared: (line: string) => string): Grading['rule'] {
  if (rule.kind === 'oneOf') return { kind: 'oneOf', outcomes: rule.outcomes.map((lines) => lines.map(compared)) }
  if (rule.kind === 'partialOrder')
    return { kind: 'partialOrder', pairs: rule.pairs.map(([first, second]) => [compared(first), compared(second)] as const) }
  return rule
}

function rows(grading: Grading, yours: readonly string[], printed: readonly string[], { same }: LineComparison): readonly GradedLine[] {
  return Array.from({ length: Math.max(yours.length, printed.length) }, (_, index) => {
    const actual = printed[index] ?? null
    const row = { line: index + 1, yours: yours[index] ?? null, actual, right: same.includes(index) }
    return withWhy(row, actual === null ? undefined : whyOfLine(grading, actual))
  })
}

function verdictOf(grade: Grade, { same, extra, missing }: LineComparison, mine: readonly string[], theirs: readonly string[]): string {
  if (grade === 'right') return theirs.length === 1 ? 'That is the line.' : `All ${theirs.length} lines right.`
  if (grade === 'possible') return 'This order is possible, too; this time Node took another.'
  const parts: string[] = []
  const wrong = theirs.map((_, index) => index).filter((index) => !same.includes(index))
  const [first = 0, second = 0] = wrong
  if (
    extra.length === 0 &&
    missing.length === 0 &&
    wrong.length === 2 &&
    mine[first] === theirs[second] &&
    mine[second] === theirs[first]
  ) {
    return `Two lines are swapped: lines ${first + 1} and ${second + 1}.`
  }
  parts.push(`${same.length} of ${theirs.length} lines in place`)
  if (extra.length > 0) parts.push(`${quoted(extra)} ${extra.length === 1 ? 'does' : 'do'} not print`)
  if (missing.length > 0) parts.push(`${quoted(missing)} ${missing.length === 1 ? 'prints' : 'print'}, too`)
  return `${parts.join('; ')}.`
}

function quoted(lines: readonly string[]): string {
  const shown = lines.slice(0, 2).map((line) => `"${line.trim()}"`)
  return lines.length > 2 ? `${shown.join(', ')} and ${lines.length - 2} more` : shown.join(' and ')
}
