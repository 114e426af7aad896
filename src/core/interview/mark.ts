import type { InterviewQuestion } from '../interview.ts'

/** Ids of the rubric points that were said, and of those that were not. One mark each. */
export interface Mark {
  readonly said: readonly string[]
  readonly missed: readonly string[]
}

/** Marks an answer by what was ticked. Points the rubric does not have (any more) do not count. */
export function markAnswer({ rubric }: InterviewQuestion, ticked: readonly string[]): Mark {
  const ids = rubric.map(({ id }) => id)
  return { said: ids.filter((id) => ticked.includes(id)), missed: ids.filter((id) => !ticked.includes(id)) }
}

/** 0 to 1. */
export function shareSaid({ said, missed }: Mark): number {
  const points = said.length + missed.length
  return points === 0 ? 0 : said.length / points
}
