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
  /** The variant of the demo that was predicted, if it was one. */
  readonly variant?: string
  /** It was asked in a review, not in a lesson. */
  readonly review?: boolean
}

/** One answered quiz question. */
export interface AnswerEntry extends EntryBase {
  readonly type: 'answer'
  readonly question: string
  readonly choice: string
  readonly right: boolean
  readonly confidence?: Confidence
  /** It was asked in a review, not in a lesson. */
  readonly review?: boolean
  /** When the round of the quiz was begun that it belongs to, ISO 8601 in UTC. */
  readonly round?: string
  /** It was answered in that round before. */
  readonly again?: boolean
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

/** One interview question, marked by the learner against its rubric. */
export interface InterviewEntry extends EntryBase {
  readonly type: 'interview'
  readonly question: string
  /** Ids of the rubric points that were said, and of those that were not. None of either: it was skipped. */
  readonly said: readonly string[]
  readonly missed: readonly string[]
  /** What the learner typed, if anything. */
  readonly typed?: string
  /** When the interview was begun that it belongs to, ISO 8601 in UTC. */
  readonly round?: string
  /** The questions of that interview still to come, by `lesson/question`. */
  readonly left?: readonly string[]
}

/** A card of an interview came back: one rubric point, recalled or not. */
export interface RecallEntry extends EntryBase {
  readonly type: 'recall'
  readonly question: string
  readonly point: string
  readonly right: boolean
}

/** What a card asked was taken out of its lesson: it is nobody's card any more. */
export interface GoneEntry extends EntryBase {
  readonly type: 'gone'
  /** The card's name within its lesson: `demo:race`. */
  readonly card: string
}

/** The lesson was put back to new. What came before stays in the journal. */
export interface ResetEntry extends EntryBase {
  readonly type: 'reset'
}

export type Entry = AttemptEntry | AnswerEntry | StepEntry | DoneEntry | InterviewEntry | RecallEntry | GoneEntry | ResetEntry

export type LessonStatus = 'new' | 'started' | 'done'

export interface LessonProgress {
  readonly status: LessonStatus
  /** The step to resume at; undefined when the lesson is new, or was done and not begun once more. */
  readonly step?: string
  /** By demo id: the latest attempt that counted (not-run does not), and whether the first one that counted was right (or possible). */
  readonly demos: Readonly<Record<string, { readonly latest: AttemptEntry; readonly firstRight: boolean; readonly attempts: number }>>
  /** By question id: the latest answer. */
  readonly questions: Readonly<Record<string, AnswerEntry>>
  /** By interview question id: the latest time it was answered. */
  readonly interview: Readonly<Record<string, InterviewEntry>>
  readonly lastAt?: string
}

/** Of a lesson that was never opened. */
export const noProgress: LessonProgress = { status: 'new', demos: {}, questions: {}, interview: {} }

/** Folds a journal into what is known of one lesson. */
export function lessonProgress(entries: readonly Entry[], lesson: string): LessonProgress {
  const draft = draftOf(noProgress)
  for (const entry of entries) if (entry.lesson === lesson) addEntry(draft, entry)
  return draft
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A lesson's progress while it is being folded: changed in place, since copying it for each of 100,000 entries would take minutes. */
export interface LessonDraft {
  status: LessonStatus
  step?: string
  demos: Writable<LessonProgress['demos']>
  questions: Writable<LessonProgress['questions']>
  interview: Writable<LessonProgress['interview']>
  lastAt?: string
}

export function draftOf(progress: LessonProgress): LessonDraft {
  return { ...progress, demos: { ...progress.demos }, questions: { ...progress.questions }, interview: { ...progress.interview } }
}

/** Adds one entry of the lesson. */
export function addEntry(draft: LessonDraft, entry: Entry): void {
  if (entry.type === 'gone') return
  draft.lastAt = entry.at
  switch (entry.type) {
    case 'reset':
      delete draft.step
      delete draft.lastAt
      Object.assign(draft, draftOf(noProgress))
      return
    // An interview is no lesson begun; a question that was skipped in it says nothing of what was known.
    case 'interview':
      if (entry.said.length + entry.missed.length > 0) draft.interview[entry.question] = entry
      return
    case 'recall':
      return
    case 'done':
      delete draft.step
      draft.status = 'done'
      return
    case 'step':
      draft.step = entry.step
      break
    case 'answer':
      draft.questions[entry.question] = entry
      break
    case 'attempt': {
      if (entry.grade === 'not-run') break
      const known = draft.demos[entry.demo]
      const right = entry.grade === 'right' || entry.grade === 'possible'
      draft.demos[entry.demo] = { latest: entry, firstRight: known?.firstRight ?? right, attempts: (known?.attempts ?? 0) + 1 }
    }
  }
  if (draft.status === 'new') draft.status = 'started'
}
