import type { InterviewEntry } from '../progress.ts'

/** An interview that was begun and not ended. */
export interface RunningInterview {
  /** When it was begun, ISO 8601 in UTC; also its name. */
  readonly round: string
  /** What was answered in it, oldest first. */
  readonly answered: readonly InterviewEntry[]
  /** The questions still to come, by `lesson/question`. */
  readonly left: readonly string[]
}

/** The interview to go on with, by the latest answer to each question; undefined: the last one came to its end. */
export function runningInterview(latest: readonly InterviewEntry[]): RunningInterview | undefined {
  const entries = [...latest].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const newest = entries.at(-1)
  if (newest?.round === undefined || newest.left === undefined || newest.left.length === 0) return undefined
  return { round: newest.round, answered: entries.filter(({ round }) => round === newest.round), left: newest.left }
}
