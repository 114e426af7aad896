import type { LessonEntry } from '../lesson.ts'
import { lessonIn, type Learned, type Tally } from '../learned.ts'
import { dueCards, nextDue, streak } from './due.ts'
import { strengthOf } from './schedule.ts'

/** What `progress` shows, as numbers. Fractions are 0 to 1; null: nothing to divide by. */
export interface Figures {
  readonly lessons: readonly LessonFigures[]
  readonly due: number
  /** When the next card comes back, ISO 8601; null: never. */
  readonly next: string | null
  readonly streakDays: number
  readonly days: number
  readonly minutes: number
  readonly attempts: number
  readonly calibration: { readonly sure: Share; readonly guess: Share }
}

export interface LessonFigures {
  readonly id: string
  readonly title: string
  readonly status: 'new' | 'started' | 'done'
  /** `right`: at the first try. */
  readonly demos: { readonly right: number; readonly seen: number; readonly total: number }
  /** Of all questions; `answered` of them at least once. */
  readonly quiz: { readonly right: number; readonly answered: number; readonly total: number }
  readonly interview: { readonly said: number; readonly total: number }
  readonly due: number
  readonly cards: number
  /** How much of its cards would be recalled now; what was not known last time would not. */
  readonly strength: number | null
}

export interface Share extends Tally {
  readonly share: number | null
}

/** `questions` says how many questions each lesson has. */
export function figuresOf(
  learned: Learned,
  lessons: readonly LessonEntry[],
  questions: Readonly<Record<string, number>>,
  now: Date,
): Figures {
  const due = dueCards(learned, now)
  return {
    lessons: lessons.map((entry) => lessonFigures(learned, entry, questions[entry.id] ?? 0, now)),
    due: due.length,
    next: nextDue(learned, now)?.toISOString() ?? null,
    streakDays: streak(learned.days, now),
    days: learned.days.length,
    minutes: Math.round(learned.spentMs / 60_000),
    attempts: learned.attempts,
    calibration: { sure: shareOf(learned.calibration.sure), guess: shareOf(learned.calibration.guess) },
  }
}

function lessonFigures(learned: Learned, { id, title, demos: total }: LessonEntry, questionCount: number, now: Date): LessonFigures {
  const { status, demos, questions, interview } = lessonIn(learned, id)
  const cards = Object.values(learned.cards).filter((card) => card.lesson === id)
  const answers = Object.values(questions)
  const interviews = Object.values(interview)
  const said = interviews.reduce((sum, one) => sum + one.said.length, 0)
  return {
    id,
    title,
    status,
    demos: { right: Object.values(demos).filter(({ firstRight }) => firstRight).length, seen: Object.keys(demos).length, total },
    quiz: { right: answers.filter(({ right }) => right).length, answered: answers.length, total: questionCount },
    interview: { said, total: said + interviews.reduce((sum, one) => sum + one.missed.length, 0) },
    due: cards.filter((card) => card.memory !== undefined && card.memory.due <= now.toISOString()).length,
    cards: cards.length,
    strength: strengthOf(cards, now),
  }
}

const shareOf = ({ right, total }: Tally): Share => ({ right, total, share: total === 0 ? null : round(right / total) })

const round = (value: number): number => Math.round(value * 1000) / 1000
