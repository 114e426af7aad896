import type { Difficulty, PooledQuestion } from '../interview.ts'
import { shuffled } from '../random.ts'
import { shareSaid, type Mark } from './mark.ts'

export interface Choosing {
  readonly count: number
  readonly random: () => number
  /** How the learner did the last time the question was asked; undefined: never. */
  readonly lastMark: (question: PooledQuestion) => Mark | undefined
}

/**
 * The questions of one interview, easy ones first. What was never asked or went badly comes before what went well; after that the lessons
 * take turns, and the difficulty rises.
 */
export function chooseQuestions(pool: readonly PooledQuestion[], { count, random, lastMark }: Choosing): readonly PooledQuestion[] {
  const open = [...shuffled(pool, random)]
  const chosen: PooledQuestion[] = []
  const wanted = Math.min(count, open.length)
  for (let slot = 0; slot < wanted; slot++) {
    const difficulty = difficultyAt(slot, wanted)
    const costs = open.map((question) => [
      needOf(lastMark(question)),
      chosen.filter(({ lesson }) => lesson === question.lesson).length,
      Math.abs(question.difficulty - difficulty),
    ])
    let best = 0
    for (let index = 1; index < costs.length; index++) if (isLess(costs[index] ?? [], costs[best] ?? [])) best = index
    chosen.push(...open.splice(best, 1))
  }
  return chosen.sort((left, right) => left.difficulty - right.difficulty)
}

/** From 1 to 3 over the interview, most of it in the middle. */
export const difficultyAt = (slot: number, count: number): Difficulty => Math.round(1 + (2 * (slot + 0.5)) / count) as Difficulty

/** 0 comes first: new, or at most half of it said. 2: nothing was missing. */
function needOf(mark: Mark | undefined): number {
  if (mark === undefined || shareSaid(mark) <= 0.5) return 0
  return mark.missed.length > 0 ? 1 : 2
}

/** Compares number by number, the first difference counts. */
function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((number, index) => number !== right[index])
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0)
}
