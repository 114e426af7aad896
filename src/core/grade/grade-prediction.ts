import type { Condition, Evidence } from '../condition.ts'
import { decide } from '../condition.ts'
import type { Answer, Graded } from '../graded.ts'
import type { Demo } from '../lesson.ts'
import type { Run } from '../run.ts'
import { evidenceOf } from './evidence.ts'
import { gradeChoice } from './grade-choice.ts'
import { gradeDepends } from './grade-depends.ts'
import { gradeLines } from './grade-lines.ts'
import { gradeNumber } from './grade-number.ts'
import { gradeOrder } from './grade-order.ts'
import { notGradable } from './not-gradable.ts'
import { notRun } from './not-run.ts'
import { ruleFor } from './contract/node-range.ts'
import type { Grading } from './grading.ts'
import { spelledAsPrinted } from './spelling.ts'

export interface GradeOptions {
  readonly demo: Demo
  readonly answer: Answer
  /** The run that decides. */
  readonly run: Run
  /** `v20.20.2` */
  readonly nodeVersion: string
}

/** Grades a prediction by a real run. A run that came to nothing grades nothing: "not run, not counted". */
export function gradePrediction({ demo, answer, run, nodeVersion }: GradeOptions): Graded {
  const reason = notGradable(demo, run)
  if (reason !== undefined) return notRun(demo, reason)
  const grading: Grading = { demo, evidence: evidenceOf(run, demo), run, rule: ruleFor(demo.contract, nodeVersion), nodeVersion }
  const graded = gradeAnswer(grading, answer)
  if (graded.grade === 'right' || graded.grade === 'possible' || graded.grade === 'not-run') return graded
  const predicted = predictedEvidence(grading, answer)
  return { ...graded, misconceptions: demo.misconceptions.filter(({ when }) => fits(when, predicted)).map(({ say }) => say) }
}

/** "It depends" names no line, so the lines it lacks were not denied: only what is said to that very answer fits it. */
function fits(when: Condition, predicted: Evidence): boolean {
  return decide(when, predicted) && (predicted.depends !== true || !decide(when, { ...predicted, depends: false }))
}

function gradeAnswer(grading: Grading, answer: Answer): Graded {
  if (answer.kind === 'depends') return gradeDepends(grading)
  switch (grading.demo.prediction.kind) {
    case 'order':
    case 'text':
      return gradeOrder(grading, answer.kind === 'lines' ? answer.lines : [])
    case 'lines':
      return gradeLines(grading, answer.kind === 'lines' ? answer.lines : [])
    case 'choice':
      return gradeChoice(grading, grading.demo.prediction, answer.kind === 'choice' ? answer.choice : '')
    case 'number':
      return gradeNumber(grading, grading.demo.prediction, answer.kind === 'number' ? answer.number : Number.NaN)
  }
}

function predictedEvidence({ demo, evidence }: Grading, answer: Answer): Evidence {
  const nothing: Evidence = { lines: [], values: {} }
  switch (answer.kind) {
    case 'depends':
      return { ...nothing, depends: true }
    case 'lines':
      return { ...nothing, lines: spelledAsPrinted(demo, answer.lines, evidence.lines) }
    case 'choice':
      return { ...nothing, chosen: answer.choice }
    case 'number':
      return { ...nothing, answered: answer.number }
  }
}
