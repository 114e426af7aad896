import { cardId, dayOf, type Card, type Learned } from '../learned.ts'

/** How many cards a day, unless the learner wants more. */
export const dailyLimit = 20

/** How many different cards were reviewed today. */
export const reviewedToday = ({ reviewed }: Learned, now: Date): number => (reviewed.day === dayOf(now) ? reviewed.cards.length : 0)

/** How many of the day's cards are still to come. */
export const rationLeft = (learned: Learned, now: Date): number => Math.max(0, dailyLimit - reviewedToday(learned, now))

/** The cards that are due, those that waited longest first. Cards must be settled. `exists` tells what is still in the lessons. */
export function dueCards({ cards }: Learned, now: Date, exists: (card: Card) => boolean = () => true): readonly Card[] {
  const time = now.toISOString()
  return Object.values(cards)
    .filter((card) => card.memory !== undefined && card.memory.due <= time && exists(card))
    .sort((a, b) => (a.memory?.due ?? '').localeCompare(b.memory?.due ?? '') || cardId(a).localeCompare(cardId(b)))
}

/** When the next card comes back; undefined when there is none. */
export function nextDue({ cards }: Learned, now: Date, exists: (card: Card) => boolean = () => true): Date | undefined {
  const time = now.toISOString()
  const [first] = Object.values(cards)
    .filter((card) => card.memory !== undefined && card.memory.due > time && exists(card))
    .map((card) => card.memory?.due ?? '')
    .sort()
  return first === undefined ? undefined : new Date(first)
}

/** How many due cards each lesson has. */
export function dueByLesson(learned: Learned, now: Date): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { lesson } of dueCards(learned, now)) counts[lesson] = (counts[lesson] ?? 0) + 1
  return counts
}

/** `now`, `later today`, `tomorrow`, `Thursday`, `in 3 weeks`: as one would say it. */
export function sayWhen(due: Date, now: Date): string {
  if (due <= now) return 'now'
  const days = Math.round((midnight(due) - midnight(now)) / 86_400_000)
  if (days === 0) {
    const minutes = Math.ceil((due.getTime() - now.getTime()) / 60_000)
    return minutes < 60 ? `in ${minutes} minute${minutes === 1 ? '' : 's'}` : 'later today'
  }
  if (days === 1) return 'tomorrow'
  if (days < 7) return weekdays[due.getDay()] ?? dayOf(due)
  if (days < 14) return `in ${days} days`
  return days < 60 ? `in ${Math.round(days / 7)} weeks` : `in ${Math.round(days / 30)} months`
}

/** `on Thursday`, `tomorrow`, `in 10 minutes`. */
export function backWhen(due: Date, now: Date): string {
  const when = sayWhen(due, now)
  return weekdays.includes(when) ? `on ${when}` : when
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()

/** Days in a row up to today; yesterday still holds it. */
export function streak(days: readonly string[], now: Date): number {
  const known = new Set(days)
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  if (!known.has(dayOf(day))) day.setDate(day.getDate() - 1)
  let length = 0
  for (; known.has(dayOf(day)); day.setDate(day.getDate() - 1)) length++
  return length
}
