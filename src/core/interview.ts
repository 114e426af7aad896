/** One thing a good answer says. */
export interface RubricPoint {
  /** Unique in its question; what was said and missed is kept by it. */
  readonly id: string
  /** Short enough to tick: one sentence at most. `code` is allowed. */
  readonly point: string
  /** Said to whoever missed it: why it matters, or how it comes about. */
  readonly why?: string
  /** The heading in the lesson's prose (`##` or `###`) to read it up under. */
  readonly section?: string
}

/** What an interviewer asks next, and a good short answer to it. */
export interface FollowUp {
  readonly ask: string
  readonly answer: string
}

/** 1 is asked of everybody, 2 of whoever has worked with it, 3 of whoever has run it for others. */
export type Difficulty = 1 | 2 | 3

/** A question of the mock interview. The learner marks the own answer against the rubric. */
export interface InterviewQuestion {
  /** Unique in its lesson. */
  readonly id: string
  readonly ask: string
  readonly difficulty: Difficulty
  /** How long a good answer takes. Default 2. */
  readonly minutes?: number
  /** 3 to 5 points, one mark each. */
  readonly rubric: readonly RubricPoint[]
  /** 1 to 3. */
  readonly followUps: readonly FollowUp[]
  /** A named `diagram` block in the lesson's prose, or `lesson/name` in another's: what the learner might have drawn. */
  readonly diagram?: string
  /** The demo that shows it: its id, or `lesson/demo` when another lesson has it. */
  readonly prove?: string
  /** What candidates say here, and should not. */
  readonly trap?: string
  /** Which of the ten interview tips it practises, 1 to 10. */
  readonly tip?: number
}

/** A question and the lesson that teaches it. */
export interface PooledQuestion extends InterviewQuestion {
  /** The lesson's id. */
  readonly lesson: string
}

export const defaultMinutes = 2
export const leastPoints = 3
export const mostPoints = 5

/** The name of a question among those of all lessons. */
export const questionKey = ({ lesson, id }: Pick<PooledQuestion, 'lesson' | 'id'>): string => `${lesson}/${id}`

/** The full name of a demo or diagram that a lesson's question points to. */
export const fullName = (lesson: string, name: string): string => (name.includes('/') ? name : `${lesson}/${name}`)

export const defineInterview = (questions: readonly InterviewQuestion[]): readonly InterviewQuestion[] => questions
