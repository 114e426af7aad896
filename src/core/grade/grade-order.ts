import type { Graded, GradedLine } from '../graded.ts'
import type { Grade } from '../progress.ts'
import { compareLines, type LineComparison } from './compare-lines.ts'
import { whyOfLine, withWhy, type Grading } from './grading.ts'
import { isPossible } from './contract/is-possible.ts'
import { outputLines } from './output-lines.ts'
import { sayOrder } from './say-order.ts'
import { comparedAs, spelledAsPrinted } from './spelling.ts'

/** `order` and `text`: line by line, by position; partly when its score (see `compareLines`) is at least a half. */
export function gradeOrder(grading: Grading, predicted: readonly string[]): Graded {
  const { demo, run } = grading
  const compared = comparedAs(demo)
  const printed = outputLines(run.stdout)
  const yours = predicted.map((line) => line.trimEnd()).filter((line) => line !== '')
  const mine = yours.map(compared)
  const theirs = printed.map(compared)
  const comparison = compareLines(mine, theirs)
  const right = mine.length === theirs.length && comparison.same.size === theirs.length
  const possible = !right && couldPrint(grading, yours, mine, theirs)
  const grade: Grade = right ? 'right' : possible ? 'possible' : comparison.score >= 0.5 ? 'partly' : 'wrong'
  const shownAs = new Map([
    ...yours.map((line) => [compared(line), line] as const),
    ...printed.map((line) => [compared(line), line] as const),
  ])
  return {
    kind: demo.prediction.kind,
    grade,
    score: right || possible ? 1 : Math.min(comparison.score, 0.99),
    yours: yours.join('\n'),
    actual: printed.join('\n'),
    lines: rows(grading, yours, printed, comparison),
    misconceptions: [],
    verdict: sayOrder(grade, comparison, mine, theirs, (line) => shownAs.get(line) ?? line),
    values: grading.evidence.values,
  }
}

/** Whether another run could have printed this; the lines of the contract are brought to the form in which they are compared. */
function couldPrint(
  { rule, demo, evidence }: Grading,
  yours: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): boolean {
  const compared = comparedAs(demo)
  switch (rule.kind) {
    case 'oneOf':
      return isPossible({ kind: 'oneOf', outcomes: rule.outcomes.map((lines) => lines.map(compared)) }, mine, theirs)
    case 'partialOrder':
      return isPossible({ ...rule, pairs: rule.pairs.map(([first, second]) => [compared(first), compared(second)] as const) }, mine, theirs)
    default:
      // A condition cannot be brought to another form, so the lines are brought to its.
      return isPossible(rule, spelledAsPrinted(demo, yours, evidence.lines), evidence.lines, evidence)
  }
}

function rows(grading: Grading, yours: readonly string[], printed: readonly string[], { same }: LineComparison): readonly GradedLine[] {
  return Array.from({ length: Math.max(yours.length, printed.length) }, (_, index) => {
    const actual = printed[index] ?? null
    const row = { line: index + 1, yours: yours[index] ?? null, actual, right: same.has(index) }
    return withWhy(row, actual === null ? undefined : whyOfLine(grading, actual))
  })
}
