import { decide } from '../condition.ts'
import type { Graded } from '../graded.ts'
import type { ChoicePrediction } from '../prediction.ts'
import { actualRows, type Grading } from './grading.ts'
import { notRun } from './not-run.ts'
import { outputLines } from './output-lines.ts'

/** `choice`: the run decides which statement is true. */
export function gradeChoice(grading: Grading, { choices }: ChoicePrediction, chosen: string): Graded {
  const { evidence, run, demo } = grading
  const [correct, ...others] = choices.filter(({ holds }) => decide(holds, evidence))
  // No statement fits, or two do: a fault of the lesson, never the learner's.
  if (correct === undefined || others.length > 0)
    return notRun(
      demo,
      `${others.length > 0 ? 'more than one answer is' : 'no answer is'} true of this run, which is a fault of the lesson`,
    )
  const picked = choices.find(({ id }) => id === chosen)
  const right = picked?.id === correct.id
  return {
    kind: 'choice',
    grade: right ? 'right' : 'wrong',
    score: right ? 1 : 0,
    yours: picked?.text ?? '',
    actual: correct.text,
    lines: actualRows(grading, outputLines(run.stdout)),
    misconceptions: [],
    verdict: right ? 'That is what happened.' : 'Something else happened.',
    explanation: [right ? '' : (picked?.why ?? ''), correct.why].filter((part) => part !== '').join('\n\n'),
    values: evidence.values,
  }
}
