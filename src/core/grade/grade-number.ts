import type { Graded, GradedLine } from '../graded.ts'
import type { NumberPrediction } from '../prediction.ts'
import { lineMatches } from '../condition.ts'
import { actualRows, whyOfLine, whyOfValue, withUnit, withValueRows, withWhy, type Grading } from './grading.ts'
import { notRun } from './not-run.ts'
import { outputLines } from './output-lines.ts'

/** `number`: read from the output by name; exact, or within the tolerance. The distance is said. NaN: no number was predicted. */
export function gradeNumber(grading: Grading, prediction: NumberPrediction, predicted: number): Graded {
  const { evidence, demo, run } = grading
  const actual = evidence.values[prediction.value]
  if (actual === undefined) return notRun(demo, `it did not print the number that was asked for`)
  const unit = demo.values?.[prediction.value]?.unit
  const right = isNear(prediction, predicted, actual)
  const score = right ? 1 : Math.max(0, 1 - Math.abs(predicted - actual) / Math.max(Math.abs(actual), Math.abs(predicted), 1)) || 0
  const yours = Number.isNaN(predicted) ? null : withUnit(predicted, unit)
  const row: GradedLine = { line: 1, yours, actual: withUnit(actual, unit), right }
  const lines = outputLines(run.stdout)
  const printed = actualRows(grading, lines).map((line) => ({ ...line, line: line.line + 1 }))
  return {
    kind: 'number',
    grade: right ? 'right' : score >= 0.75 ? 'partly' : 'wrong',
    score: right ? 1 : Math.min(score, 0.99),
    yours: yours ?? '',
    actual: withUnit(actual, unit),
    lines: withValueRows(grading, [withWhy(row, whyOfNumber(grading, prediction, lines)), ...printed]),
    misconceptions: [],
    verdict: verdictOf(predicted, actual, right, unit),
    values: evidence.values,
  }
}

/** The why of the value, or else of the line that it was read from. */
function whyOfNumber(grading: Grading, { value }: NumberPrediction, lines: readonly string[]): string | undefined {
  const pattern = grading.demo.values?.[value]?.pattern
  const line = lines.find((one) => pattern !== undefined && lineMatches(one, pattern))
  return whyOfValue(grading, value) ?? (line === undefined ? undefined : whyOfLine(grading, line))
}

/** Decimal fractions are not exact in binary: 1.1 is within 0.1 of 1. */
const rounding = 1e-9

function isNear({ tolerance }: NumberPrediction, predicted: number, actual: number): boolean {
  if (tolerance === undefined || predicted === actual) return predicted === actual
  if ('within' in tolerance) return Math.abs(predicted - actual) <= tolerance.within + rounding * Math.max(1, Math.abs(actual))
  const ratio = predicted / actual
  return ratio >= 1 / tolerance.factor - rounding && ratio <= tolerance.factor + rounding
}

function verdictOf(predicted: number, actual: number, right: boolean, unit: string | undefined): string {
  if (predicted === actual) return `Exactly ${withUnit(actual, unit)}.`
  const was = `it was ${withUnit(actual, unit)}`
  if (Number.isNaN(predicted)) return `You said no number; ${was}.`
  const said = `You said ${withUnit(predicted, unit)}`
  if (right) return `Near enough: ${said.charAt(0).toLowerCase()}${said.slice(1)}, ${was}.`
  // Only the noise of binary fractions is rounded away, no digit that means something.
  const distance = Number(Math.abs(predicted - actual).toPrecision(12))
  return `${said}, ${was}: ${withUnit(distance, unit)} ${predicted > actual ? 'too many' : 'too few'}.`
}
