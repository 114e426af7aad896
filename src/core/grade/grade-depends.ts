import type { Graded } from '../graded.ts'
import { actualRows, type Grading } from './grading.ts'
import { mayDiffer } from './is-possible.ts'
import { outputLines } from './output-lines.ts'

/** "It depends": right where the contract allows more than one output. */
export function gradeDepends(grading: Grading): Graded {
  const { demo, rule, run, evidence } = grading
  const right = mayDiffer(rule)
  const printed = outputLines(run.stdout)
  return {
    kind: demo.prediction.kind,
    grade: right ? 'right' : 'wrong',
    score: right ? 1 : 0,
    yours: 'it depends',
    actual: printed.join('\n'),
    lines: actualRows(grading, printed),
    misconceptions: [],
    verdict: right
      ? 'It depends: nothing in the program decides it.'
      : 'It does not depend: on this Node it comes out the same every time.',
    values: evidence.values,
  }
}
