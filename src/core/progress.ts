/** The entries of the progress journal, one JSON object per line. Documented in docs/PROGRESS.md. */

export type Grade = 'right' | 'possible' | 'partly' | 'wrong' | 'not-run'
export type Confidence = 'sure' | 'guess'

interface EntryBase {
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string
  readonly lesson: string
}

/** One graded prediction. */
export interface AttemptEntry extends EntryBase {
  readonly type: 'attempt'
  readonly demo: string
  readonly grade: Grade
  /** 0 to 1. */
  readonly score: number
  readonly confidence?: Confidence
  /** What was predicted: the lines, the choice's id, the number, or `depends`. */
  readonly answer: string
}

/** One answered quiz question. */
export interface AnswerEntry extends EntryBase {
  readonly type: 'answer'
  readonly question: string
  readonly choice: string
  readonly right: boolean
  readonly confidence?: Confidence
}

/** The learner arrived at this step of the lesson; `learn` resumes there. */
export interface StepEntry extends EntryBase {
  readonly type: 'step'
  readonly step: string
}

/** The learner came to the end of the lesson. */
export interface DoneEntry extends EntryBase {
  readonly type: 'done'
}

export type Entry = AttemptEntry | AnswerEntry | StepEntry | DoneEntry

export type LessonStatus = 'new' | 'started' | 'done'

export interface LessonProgress {
  readonly status: LessonStatus
  /** The step to resume at; undefined when the lesson is new, or was done and not begun once more. */
  readonly step?: string
  /** By demo id: the latest attempt that counted (not-run does not), and whether the first one that counted was right (or possible). */
  readonly demos: Readonly<Record<string, { readonly latest: AttemptEntry; readonly firstRight: boolean; readonly attempts: number }>>
  /** By question id: the latest answer. */
  readonly questions: Readonly<Record<string, AnswerEntry>>
  readonly lastAt?: string
}

const nothing: LessonProgress = { status: 'new', demos: {}, questions: {} }

/** Folds a journal into what is known of one lesson. */
export function lessonProgress(entries: readonly Entry[], lesson: string): LessonProgress {
  let progress: LessonProgress = nothing
  for (const entry of entries) {
    if (entry.lesson === lesson) progress = addEntry(progress, entry)
  }
  return progress
}

function addEntry(progress: LessonProgress, entry: Entry): LessonProgress {
  const { step: _, ...rest } = progress
  const status: LessonStatus = progress.status === 'new' ? 'started' : progress.status
  const seen = { ...progress, status, lastAt: entry.at }
  switch (entry.type) {
    case 'done':
      return { ...rest, status: 'done', lastAt: entry.at }
    case 'step':
      return { ...seen, step: entry.step }
    case 'answer':
      return { ...seen, questions: { ...progress.questions, [entry.question]: entry } }
    case 'attempt': {
      if (entry.grade === 'not-run') return seen
      const known = progress.demos[entry.demo]
      const right = entry.grade === 'right' || entry.grade === 'possible'
      const demo = { latest: entry, firstRight: known?.firstRight ?? right, attempts: (known?.attempts ?? 0) + 1 }
      return { ...seen, demos: { ...progress.demos, [entry.demo]: demo } }
    }
  }
}
