import { addEntry, draftOf, noProgress, type Confidence, type Entry, type LessonDraft, type LessonProgress } from './progress.ts'

/** Everything the journal says about the learner, folded. Plain data, so that it can be kept and read back. */
export interface Learned {
  readonly lessons: Readonly<Record<string, LessonProgress>>
  /** By card id. */
  readonly cards: Readonly<Record<string, Card>>
  /** The days on which something was done, as the learner's calendar has them: `2026-03-01`, in order. */
  readonly days: readonly string[]
  /** Time spent, in milliseconds: between entries that follow each other closely. */
  readonly spentMs: number
  /** Predictions and answers that counted. */
  readonly attempts: number
  /** How often each confidence was right. */
  readonly calibration: Readonly<Record<Confidence, Tally>>
  /** The ids of the cards that were reviewed on the latest day with a review, each once. */
  readonly reviewed: { readonly day: string; readonly cards: readonly string[] }
  /** The interview that was answered last: when it was begun, and its questions still to come, by `lesson/question`. */
  readonly interviewing?: { readonly round: string; readonly left: readonly string[] }
  /** The time of the latest entry. */
  readonly lastAt?: string
}

export interface Tally {
  readonly right: number
  readonly total: number
}

/** What comes back to be recalled: a prediction, a quiz question, a rubric point that was missed in an interview. */
export interface Card {
  readonly lesson: string
  readonly kind: 'demo' | 'question' | 'point'
  /** The demo's or the question's id; of a rubric point `question:point`. */
  readonly item: string
  /** Whether the latest answer was right and sure. */
  readonly known: boolean
  /** Where FSRS stands; undefined before the first answer was scheduled. */
  readonly memory?: Memory
  /** Answers that were not scheduled yet, oldest first. */
  readonly pending: readonly Answered[]
}

export interface Answered {
  readonly at: string
  readonly right: boolean
}

/** The state of FSRS for one card, in its own words; dates as ISO 8601, intervals in days. */
export interface Memory {
  readonly due: string
  readonly stability: number
  readonly difficulty: number
  readonly scheduledDays: number
  readonly learningSteps: number
  readonly reps: number
  readonly lapses: number
  readonly state: number
  readonly lastReview: string
}

export const nothingLearned: Learned = {
  lessons: {},
  cards: {},
  days: [],
  spentMs: 0,
  attempts: 0,
  calibration: { sure: { right: 0, total: 0 }, guess: { right: 0, total: 0 } },
  reviewed: { day: '', cards: [] },
}

/** A longer silence is a pause. */
const pauseMs = 5 * 60_000

type CardName = Pick<Card, 'lesson' | 'kind' | 'item'>

/** Within its lesson. */
export const cardName = ({ kind, item }: CardName): string => `${kind}:${item}`
export const cardId = (card: CardName): string => `${card.lesson}/${cardName(card)}`

/** What is known of one lesson. */
export function lessonIn(learned: Learned, lesson: string): LessonProgress {
  return (Object.hasOwn(learned.lessons, lesson) ? learned.lessons[lesson] : undefined) ?? noProgress
}

/** What is known after further entries, which must be in the order of their times. */
export function learnEntries(learned: Learned, entries: readonly Entry[]): Learned {
  if (entries.length === 0) return learned
  const lessons = new Map<string, LessonDraft>()
  const cards = new Map<string, CardDraft>()
  const days = [...learned.days]
  const calibration = { sure: { ...learned.calibration.sure }, guess: { ...learned.calibration.guess } }
  let { spentMs, attempts, lastAt, reviewed, interviewing } = learned
  const known = (id: string): Card | undefined => (Object.hasOwn(learned.cards, id) ? learned.cards[id] : undefined)
  const forgotten = new Set<string>()
  const gone = new Set<string>()
  for (const entry of entries) {
    const { lesson } = entry
    // Nothing the learner did.
    if (entry.type === 'gone') {
      const id = `${lesson}/${entry.card}`
      gone.add(id)
      cards.delete(id)
      continue
    }
    const draft = lessons.get(lesson) ?? draftOf(lessonIn(learned, lesson))
    lessons.set(lesson, draft)
    addEntry(draft, entry)
    const gap = lastAt === undefined ? 0 : Date.parse(entry.at) - Date.parse(lastAt)
    if (gap > 0 && gap <= pauseMs) spentMs += gap
    lastAt = entry.at
    const day = dayOf(entry.at)
    if (days.at(-1) !== day) days.push(day)
    if (entry.type === 'reset') {
      forgotten.add(lesson)
      for (const [id, card] of cards) if (card.lesson === lesson) cards.delete(id)
    }
    if (entry.type === 'interview') interviewing = entry.round === undefined ? undefined : { round: entry.round, left: entry.left ?? [] }
    for (const { card, answered, ifThere = false } of answersIn(entry)) {
      const id = cardId(card)
      if (isReview(entry)) reviewed = withReviewed(reviewed, day, id)
      const old = forgotten.has(lesson) || gone.has(id) ? undefined : known(id)
      if (ifThere && !cards.has(id) && old === undefined) continue
      const changed = cards.get(id) ?? { ...card, known: false, ...old, pending: [...(old?.pending ?? [])] }
      cards.set(id, changed)
      changed.known = answered.right
      changed.pending.push(answered)
    }
    const counted = countedIn(entry)
    if (counted === undefined) continue
    attempts++
    if (counted.confidence === undefined) continue
    calibration[counted.confidence].total++
    if (counted.right) calibration[counted.confidence].right++
  }
  const kept = Object.entries(learned.cards).filter(([id, { lesson }]) => !forgotten.has(lesson) && !gone.has(id))
  return {
    lessons: { ...learned.lessons, ...Object.fromEntries(lessons) },
    cards: { ...Object.fromEntries(kept), ...Object.fromEntries(cards) },
    days,
    spentMs,
    attempts,
    calibration,
    reviewed,
    ...(lastAt === undefined ? {} : { lastAt }),
    ...(interviewing === undefined ? {} : { interviewing }),
  }
}

function withReviewed(reviewed: Learned['reviewed'], day: string, card: string): Learned['reviewed'] {
  if (reviewed.day !== day) return { day, cards: [card] }
  return reviewed.cards.includes(card) ? reviewed : { day, cards: [...reviewed.cards, card] }
}

type CardDraft = Omit<Card, 'pending' | 'known'> & { known: boolean; readonly pending: Answered[] }

/** The learner's calendar day of a time. */
export function dayOf(at: string | Date): string {
  const date = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

interface CardAnswer {
  readonly card: Pick<Card, 'lesson' | 'kind' | 'item'>
  readonly answered: Answered
  /** It makes no card where there is none. */
  readonly ifThere?: boolean
}

/** What an entry says about cards. An interview makes cards of what was missed only; what was said counts for a card that is there. */
function answersIn(entry: Entry): readonly CardAnswer[] {
  const { at, lesson } = entry
  switch (entry.type) {
    case 'attempt':
      return entry.grade === 'not-run'
        ? []
        : [{ card: { lesson, kind: 'demo', item: entry.demo }, answered: { at, right: isKnown(entry) } }]
    case 'answer':
      return [{ card: { lesson, kind: 'question', item: entry.question }, answered: { at, right: isKnown(entry) } }]
    case 'interview':
      return [...entry.said, ...entry.missed].map((point) => {
        const right = entry.said.includes(point)
        return { card: { lesson, kind: 'point', item: `${entry.question}:${point}` }, answered: { at, right }, ifThere: right }
      })
    case 'recall':
      return [{ card: { lesson, kind: 'point', item: `${entry.question}:${entry.point}` }, answered: { at, right: entry.right } }]
    case 'step':
    case 'done':
    case 'gone':
    case 'reset':
      return []
  }
}

function isReview(entry: Entry): boolean {
  return entry.type === 'recall' || ((entry.type === 'attempt' || entry.type === 'answer') && entry.review === true)
}

/** Right and sure is known. A lucky guess is not: it comes back as soon as a wrong answer does. */
function isKnown(entry: Entry): boolean {
  const counted = countedIn(entry)
  return counted !== undefined && counted.right && counted.confidence !== 'guess'
}

function countedIn(entry: Entry): { readonly right: boolean; readonly confidence?: Confidence } | undefined {
  if (entry.type === 'attempt' && entry.grade === 'not-run') return undefined
  if (entry.type !== 'attempt' && entry.type !== 'answer') return undefined
  const right = entry.type === 'answer' ? entry.right : entry.grade === 'right' || entry.grade === 'possible'
  return { right, ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }) }
}
