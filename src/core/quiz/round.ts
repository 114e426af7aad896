import type { AnswerEntry } from '../progress.ts'
import type { Question } from './question.ts'

/** A round of a quiz that was begun and not ended. */
export interface QuizRound {
  /** When it was begun, ISO 8601 in UTC; also its name. */
  readonly round: string
  /** Not answered in it yet, in the order of the lesson. */
  readonly open: readonly Question[]
  /** Answered wrong in it, and not asked again since. */
  readonly wrong: readonly Question[]
  /** How many were right when they were asked first. */
  readonly right: number
}

/** The round to go on with, by the latest answer to each question; undefined: none was begun, or the last one came to its end. */
export function runningRound(questions: readonly Question[], latest: Readonly<Record<string, AnswerEntry>>): QuizRound | undefined {
  const roundOf = ({ id }: Question): string | undefined => latest[id]?.round
  const round = questions.reduce<string | undefined>((newest, question) => {
    const own = roundOf(question)
    return own !== undefined && (newest === undefined || own > newest) ? own : newest
  }, undefined)
  if (round === undefined) return undefined
  const answered = questions.filter((question) => roundOf(question) === round)
  const first = answered.filter(({ id }) => latest[id]?.again !== true)
  const open = questions.filter((question) => !answered.includes(question))
  const wrong = first.filter(({ id }) => latest[id]?.right === false)
  return open.length === 0 && wrong.length === 0 ? undefined : { round, open, wrong, right: first.length - wrong.length }
}
