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
export function runningInterview(
  latest: readonly InterviewEntry[],
  last: { readonly round: string; readonly left: readonly string[] } | undefined,
): RunningInterview | undefined {
  if (last === undefined || last.left.length === 0) return undefined
  const answered = latest.filter(({ round }) => round === last.round)
  return { ...last, answered: answered.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))) }
}
