/** An author's fault, said in words that teach. */
export interface Problem {
  readonly lesson: string
  /** What it is about: `lesson.md`, `demo race`, `question ticks`. */
  readonly where: string
  /** The rule's name, stable, for scripts. */
  readonly rule: string
  readonly message: string
}

/** Collects the problems of one place. */
export type Report = (rule: string, message: string) => void

export function reporter(problems: Problem[], lesson: string, where: string): Report {
  return (rule, message) => problems.push({ lesson, where, rule, message })
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** The ids that stand more than once. */
export function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}

/** Enough of a text to find it by. */
export const beginning = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
