import type { Graded } from '../graded.ts'
import type { ChoicePrediction } from '../prediction.ts'
import { actualRows, withValueRows, type Grading } from './grading.ts'
import { notRun } from './not-run.ts'
import { outputLines } from './output-lines.ts'
import { evidenceOfOutcomes, trueChoices } from './question/true-choices.ts'

/** `choice`: the run decides which statement is true. One that is true of another listed outcome of a race is possible. */
export function gradeChoice(grading: Grading, prediction: ChoicePrediction, chosen: string): Graded {
  const { evidence, run, demo } = grading
  const [correct, ...others] = trueChoices(prediction, evidence)
  // No statement fits, or two do: a fault of the lesson, never the learner's.
  if (correct === undefined || others.length > 0)
    return notRun(
      demo,
      `${others.length > 0 ? 'more than one answer is' : 'no answer is'} true of this run, which is a fault of the lesson (demo ${demo.id})`,
    )
  const picked = prediction.choices.find(({ id }) => id === chosen)
  const right = picked?.id === correct.id
  const possible = !right && picked !== undefined && couldBeTrue(grading, prediction, picked.id)
  return {
    kind: 'choice',
    grade: right ? 'right' : possible ? 'possible' : 'wrong',
    score: right || possible ? 1 : 0,
    yours: picked?.text ?? '',
    actual: correct.text,
    lines: withValueRows(grading, actualRows(grading, outputLines(run.stdout))),
    misconceptions: [],
    verdict: right
      ? 'That is what happened.'
      : possible
        ? 'This can happen, too; this time it came out otherwise.'
        : 'Something else happened.',
    explanation: [right ? '' : (picked?.why ?? ''), correct.why].filter((part) => part !== '').join('\n\n'),
    values: evidence.values,
  }
}

function couldBeTrue(grading: Grading, prediction: ChoicePrediction, id: string): boolean {
  return evidenceOfOutcomes(grading).some((outcome) => {
    const [only, ...more] = trueChoices(prediction, outcome)
    return only?.id === id && more.length === 0
  })
}
