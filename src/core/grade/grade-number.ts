import type { Graded, GradedLine } from '../graded.ts'
import type { NumberPrediction } from '../prediction.ts'
import { actualRows, whyOfValue, withWhy, type Grading } from './grading.ts'
import { notRun } from './not-run.ts'
import { outputLines } from './output-lines.ts'

/** `number`: read from the output by name; exact, or within the tolerance. The distance is said. */
export function gradeNumber(grading: Grading, prediction: NumberPrediction, predicted: number): Graded {
  const { evidence, demo, run } = grading
  const actual = evidence.values[prediction.value]
  if (actual === undefined) return notRun(demo, `it did not print the number that was asked for`)
  const unit = demo.values?.[prediction.value]?.unit
  const withUnit = (number: number): string => `${number}${unit === undefined ? '' : ` ${unit}`}`
  const right = isNear(prediction, predicted, actual)
  const score = right ? 1 : Math.max(0, 1 - Math.abs(predicted - actual) / Math.max(Math.abs(actual), Math.abs(predicted), 1)) || 0
  const row: GradedLine = { line: 1, yours: withUnit(predicted), actual: withUnit(actual), right }
  return {
    kind: 'number',
    grade: right ? 'right' : score >= 0.75 ? 'partly' : 'wrong',
    score: right ? 1 : Math.min(score, 0.99),
    yours: withUnit(predicted),
    actual: withUnit(actual),
    lines: [
      withWhy(row, whyOfValue(grading, prediction.value)),
      ...actualRows(grading, outputLines(run.stdout)).map((line) => ({ ...line, line: line.line + 1 })),
    ],
    misconceptions: [],
    verdict: verdictOf(predicted, actual, right, withUnit),
    values: evidence.values,
  }
}

function isNear({ tolerance }: NumberPrediction, predicted: number, actual: number): boolean {
  if (tolerance === undefined) return predicted === actual
  if ('within' in tolerance) return Math.abs(predicted - actual) <= tolerance.within
  return predicted >= actual / tolerance.factor && predicted <= actual * tolerance.factor
}

function verdictOf(predicted: number, actual: number, right: boolean, withUnit: (number: number) => string): string {
  if (predicted === actual) return `Exactly ${withUnit(actual)}.`
  const distance = Number(Math.abs(predicted - actual).toPrecision(3))
  const by = `${withUnit(distance)} ${predicted > actual ? 'too many' : 'too few'}`
  return right
    ? `Near enough: you said ${withUnit(predicted)}, it was ${withUnit(actual)}.`
    : `You said ${withUnit(predicted)}, it was ${withUnit(actual)}: ${by}.`
}
