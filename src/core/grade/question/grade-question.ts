import type { Question, QuestionChoice } from '../../lesson.ts'
import { shuffled } from '../../random.ts'

export interface GradedAnswer {
  readonly id: string
  readonly right: boolean
  readonly chosen: string
  readonly correct: string
  /** Why the chosen one is wrong, or right. */
  readonly why: string
}

export function gradeQuestion(question: Question, chosen: string): GradedAnswer {
  const choice = question.choices.find(({ id }) => id === chosen)
  const correct = question.choices.find(({ right }) => right === true)
  return { id: question.id, right: choice?.right === true, chosen, correct: correct?.id ?? '', why: choice?.why ?? '' }
}

export const shuffledChoices = (question: Question, random: () => number): readonly QuestionChoice[] => shuffled(question.choices, random)
