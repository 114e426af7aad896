import type { Graded } from '../graded.ts'
import { gradeChoice } from './grade-choice.ts'
import { actualRows, type Grading } from './grading.ts'
import { sameSet } from './contract/holds.ts'
import { mayDiffer } from './contract/is-possible.ts'
import { outputLines } from './output-lines.ts'
import { evidenceOfOutcomes, trueChoices } from './question/true-choices.ts'

/** "It depends": right where the contract allows more than one output, and with it more than one answer. */
export function gradeDepends(grading: Grading): Graded {
  const { demo, rule, run, evidence } = grading
  const right = answerMayDiffer(grading)
  const printed = outputLines(run.stdout)
  const graded: Graded = {
    kind: demo.prediction.kind,
    grade: right ? 'right' : 'wrong',
    score: right ? 1 : 0,
    yours: 'it depends',
    actual: printed.join('\n'),
    lines: actualRows(grading, printed),
    misconceptions: [],
    verdict: right
      ? 'It depends: the program alone does not decide it.'
      : rule.kind !== 'measured' && !mayDiffer(rule)
        ? 'It does not depend: on this Node it comes out the same every time.'
        : 'It does not depend: what it prints may differ from run to run, the answer does not.',
    values: evidence.values,
  }
  if (right || demo.prediction.kind !== 'choice') return graded
  // Nobody is told only "wrong": the true choice says why it is true.
  const choice = gradeChoice(grading, demo.prediction, '')
  return choice.grade === 'not-run' ? choice : { ...choice, yours: graded.yours, verdict: graded.verdict }
}

/** Whether the answer to what was asked can differ, not only the output: the set of lines is the same in whatever order they come. */
function answerMayDiffer(grading: Grading): boolean {
  const { rule, demo } = grading
  const { prediction } = demo
  const [first, ...others] = evidenceOfOutcomes(grading)
  if (!mayDiffer(rule)) return false
  if (prediction.kind === 'lines') return first !== undefined && others.some(({ lines }) => !sameSet(unique(first.lines), unique(lines)))
  if (prediction.kind !== 'choice' || first === undefined) return true
  const truths = [first, ...others].map((outcome) => trueChoices(prediction, outcome).map(({ id }) => id))
  // An outcome the lines alone do not decide leaves it to the contract.
  return truths.some((ids) => ids.length !== 1) || new Set(truths.flat()).size > 1
}

const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)]
