import type { PooledQuestion, RubricPoint } from '../interview.ts'
import { markAnswer } from './mark.ts'

/** An answered question and what was ticked. */
export interface AnsweredQuestion {
  readonly question: PooledQuestion
  readonly said: readonly string[]
}

/** How an interview went. The weakest comes first everywhere: that is where the time is best spent. */
export interface InterviewSummary {
  readonly said: number
  readonly points: number
  readonly lessons: readonly LessonMark[]
  /** Questions with missed points. */
  readonly weak: readonly { readonly question: PooledQuestion; readonly missed: readonly RubricPoint[] }[]
}

export interface LessonMark {
  readonly lesson: string
  readonly said: number
  readonly points: number
}

export function summarise(answered: readonly AnsweredQuestion[]): InterviewSummary {
  const marked = answered.map(({ question, said }) => ({ question, mark: markAnswer(question, said) }))
  const lessons = new Map<string, LessonMark>()
  for (const { question, mark } of marked) {
    const { said = 0, points = 0 } = lessons.get(question.lesson) ?? {}
    lessons.set(question.lesson, {
      lesson: question.lesson,
      said: said + mark.said.length,
      points: points + question.rubric.length,
    })
  }
  const weak = marked
    .filter(({ mark }) => mark.missed.length > 0)
    .sort((left, right) => share(left) - share(right))
    .map(({ question, mark }) => ({ question, missed: question.rubric.filter(({ id }) => mark.missed.includes(id)) }))
  const byLesson = [...lessons.values()].sort((left, right) => left.said / left.points - right.said / right.points)
  const sum = (read: (mark: LessonMark) => number): number => byLesson.reduce((total, mark) => total + read(mark), 0)
  return { said: sum(({ said }) => said), points: sum(({ points }) => points), lessons: byLesson, weak }
}

const share = ({ question, mark }: { readonly question: PooledQuestion; readonly mark: { readonly said: readonly string[] } }): number =>
  mark.said.length / question.rubric.length
