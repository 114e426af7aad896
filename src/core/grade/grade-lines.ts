import type { Graded, GradedLine } from '../graded.ts'
import { whyOfLine, withWhy, type Grading } from './grading.ts'
import { sameSet } from './contract/holds.ts'
import { maskLine, outputLines } from './output-lines.ts'
import { evidenceOfOutcomes } from './question/true-choices.ts'

/** `lines`: which lines print at all. Each line that prints or was picked is a row. Those of another outcome of a race are possible. */
export function gradeLines(grading: Grading, predicted: readonly string[]): Graded {
  const { demo, run, evidence } = grading
  const masked = (line: string): string => maskLine(line, demo.masks)
  const printed = unique(outputLines(run.stdout), masked)
  const picked = unique(
    predicted.filter((line) => line.trim() !== ''),
    masked,
  )
  const printedSet = new Set(printed.map(masked))
  const pickedSet = new Set(picked.map(masked))
  const both = printed.filter((line) => pickedSet.has(masked(line)))
  const tooMany = picked.filter((line) => !printedSet.has(masked(line)))
  const missed = printed.filter((line) => !pickedSet.has(masked(line)))
  const all = printed.length + tooMany.length
  const right = tooMany.length === 0 && missed.length === 0
  const possible = !right && evidenceOfOutcomes(grading).some(({ lines }) => sameSet([...new Set(lines)], [...pickedSet]))
  const score = all === 0 || possible ? 1 : both.length / all
  return {
    kind: 'lines',
    grade: right ? 'right' : possible ? 'possible' : score >= 0.5 ? 'partly' : 'wrong',
    score,
    yours: picked.join('\n'),
    actual: printed.join('\n'),
    lines: [
      ...printed.map((line, index): GradedLine => {
        const chosen = pickedSet.has(masked(line))
        return withWhy({ line: index + 1, yours: chosen ? line : null, actual: line, right: chosen }, whyOfLine(grading, line))
      }),
      ...tooMany.map((line, index): GradedLine =>
        withWhy({ line: printed.length + index + 1, yours: line, actual: null, right: false }, whyOfLine(grading, line)),
      ),
    ],
    misconceptions: [],
    verdict: right
      ? 'Exactly these lines print.'
      : possible
        ? 'These lines are possible, too; this time Node printed others.'
        : [said(tooMany, 'does not print', 'do not print'), said(missed, 'prints, too', 'print, too')]
            .filter((part) => part !== '')
            .join(' '),
    values: evidence.values,
  }
}

function unique(lines: readonly string[], masked: (line: string) => string): readonly string[] {
  const seen = new Set<string>()
  return lines.filter((line) => !seen.has(masked(line)) && seen.add(masked(line)))
}

function said(lines: readonly string[], one: string, many: string): string {
  if (lines.length === 0) return ''
  return lines.length === 1 ? `"${lines[0]?.trim() ?? ''}" ${one}.` : `${lines.length} of the lines ${many}.`
}
