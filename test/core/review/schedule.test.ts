import { createEmptyCard, fsrs, Rating, type Card as FsrsCard } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { learnEntries, nothingLearned, type Learned } from '../../../src/core/learned.ts'
import type { Entry } from '../../../src/core/progress.ts'
import { seededRandom } from '../../../src/core/random.ts'
import { dailyLimit, dueCards } from '../../../src/core/review/due.ts'
import { recallChance, settle, strengthOf } from '../../../src/core/review/schedule.ts'

const day = 86_400_000
const start = Date.parse('2026-01-01T08:00:00.000Z')

/** 200 days of one learner: new questions on most days, a review of what is due on every third but one day out of four. */
function* simulate(seed: number): Generator<{ readonly entry: Entry; readonly known: boolean }, void, Learned> {
  const random = seededRandom(seed)
  let learned: Learned = nothingLearned
  for (let today = 0; today < 200; today++) {
    let at = start + today * day + Math.floor(random() * 3_600_000)
    const answer = (question: string): { readonly entry: Entry; readonly known: boolean } => {
      at += 20_000
      const right = random() < 0.8
      const confidence = random() < 0.25 ? 'guess' : 'sure'
      const entry: Entry = { at: new Date(at).toISOString(), type: 'answer', lesson: 'streams', question, choice: 'a', right, confidence }
      return { entry, known: right && confidence === 'sure' }
    }
    if (random() < 0.5) for (let index = 0; index < 3; index++) learned = yield answer(`q${today}-${index}`)
    if (random() < 0.25) continue
    for (const card of dueCards(learned, new Date(at + 60_000)).slice(0, dailyLimit)) learned = yield answer(card.item)
  }
}

test.each([1, 2, 3])('over 200 days every due date is what ts-fsrs itself says, seed %i', (seed) => {
  const direct = new Map<string, FsrsCard>()
  const scheduler = fsrs()
  const days = simulate(seed)
  let learned = nothingLearned
  let reviews = 0
  for (let step = days.next(learned); step.done !== true; step = days.next(learned)) {
    const { entry, known } = step.value
    if (entry.type !== 'answer') throw new Error('only questions here')
    const now = new Date(entry.at)
    const card: FsrsCard = direct.get(entry.question) ?? createEmptyCard(now)
    const next = scheduler.next(card, now, known ? Rating.Good : Rating.Again).card
    direct.set(entry.question, next)
    learned = settle(learnEntries(learned, [entry]))
    const ours = learned.cards[`streams/question:${entry.question}`]
    expect(ours?.memory?.due).toBe(next.due.toISOString())
    expect(ours?.memory).toMatchObject({ stability: next.stability, difficulty: next.difficulty, reps: next.reps, lapses: next.lapses })
    reviews++
  }
  expect(reviews).toBeGreaterThan(500)
  expect(direct.size).toBeGreaterThan(200)
})

test('scheduling at once or all at the end comes to the same', () => {
  const entries: Entry[] = []
  let learned = nothingLearned
  const days = simulate(7)
  for (let step = days.next(learned); step.done !== true; step = days.next(learned)) {
    entries.push(step.value.entry)
    learned = settle(learnEntries(learned, [step.value.entry]))
  }
  expect(settle(learnEntries(nothingLearned, entries))).toEqual(learned)
})

test('what is recalled gets less sure from day to day', () => {
  const entry: Entry = { at: new Date(start).toISOString(), type: 'attempt', lesson: 'x', demo: 'd', grade: 'right', score: 1, answer: '' }
  const card = settle(learnEntries(nothingLearned, [entry])).cards['x/demo:d']
  if (card === undefined) throw new Error('there is a card')
  const chances = [0, 1, 10, 100].map((days) => recallChance(card, new Date(start + days * day)))
  expect(chances[0]).toBeCloseTo(1)
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect(new Set(chances).size).toBe(4)
})

test('a lesson is as strong as what was known last time', () => {
  const at = '2026-01-01T08:00:00.000Z'
  const answer = (question: string, right: boolean): Entry => ({
    at,
    type: 'answer',
    lesson: 'streams',
    question,
    choice: 'a',
    right,
    confidence: 'sure',
  })
  const strength = (entries: readonly Entry[], later: number): number | null =>
    strengthOf(Object.values(settle(learnEntries(nothingLearned, entries)).cards), new Date(Date.parse(at) + later))
  expect(strength([], 0)).toBe(null)
  expect(strength([answer('one', false), answer('two', false)], 0)).toBe(0)
  expect(strength([answer('one', true), answer('two', false)], 0)).toBe(0.5)
  expect(strength([answer('one', true)], 30 * day)).toBeLessThan(0.9)
})
