import { createEmptyCard, fsrs, Rating, type Card as FsrsCard } from 'ts-fsrs'
import type { Answered, Card, Learned, Memory } from '../learned.ts'

/** FSRS as its authors set it: default parameters, no fuzz. */
const scheduler = fsrs()

/** Schedules every answer that still waits for it. */
export function settle(learned: Learned): Learned {
  const waiting = Object.entries(learned.cards).filter(([, card]) => card.pending.length > 0)
  if (waiting.length === 0) return learned
  return { ...learned, cards: { ...learned.cards, ...Object.fromEntries(waiting.map(([id, card]) => [id, settleCard(card)])) } }
}

function settleCard(card: Card): Card {
  const memory = card.pending.reduce<Memory | undefined>(answer, card.memory)
  return { ...card, ...(memory === undefined ? {} : { memory }), pending: [] }
}

/** FSRS's four ratings come down to two here: known is Good, everything else is Again. */
function answer(memory: Memory | undefined, { at, right }: Answered): Memory {
  const now = new Date(at)
  const { card } = scheduler.next(memory === undefined ? createEmptyCard(now) : toFsrs(memory), now, right ? Rating.Good : Rating.Again)
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: at,
  }
}

/** The chance, 0 to 1, that a card would be recalled now. */
export function recallChance({ memory }: Card, now: Date): number {
  return memory === undefined ? 0 : scheduler.get_retrievability(toFsrs(memory), now, false)
}

/** How much of these cards would be recalled now, 0 to 1: the mean chance, where what was not known last time counts nothing. Null: no cards. */
export function strengthOf(cards: readonly Card[], now: Date): number | null {
  if (cards.length === 0) return null
  const recalled = cards.reduce((sum, card) => sum + (card.known ? recallChance(card, now) : 0), 0)
  return Math.round((recalled / cards.length) * 1000) / 1000
}

function toFsrs(memory: Memory): FsrsCard {
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state,
    last_review: new Date(memory.lastReview),
  }
}
