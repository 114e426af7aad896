import { expect, test } from 'vitest'
import { dayOf, learnEntries, lessonIn, nothingLearned } from '../../src/core/learned.ts'
import type { Entry } from '../../src/core/progress.ts'
import { dailyLimit, dueByLesson, nextDue, rationLeft, reviewedToday, sayWhen, streak } from '../../src/core/review/due.ts'
import { settle } from '../../src/core/review/schedule.ts'

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 1, 12, minutes)).toISOString()
const attempt = (minutes: number, more: Partial<Extract<Entry, { type: 'attempt' }>> = {}): Entry => ({
  at: at(minutes),
  type: 'attempt',
  lesson: 'x',
  demo: 'd',
  grade: 'right',
  score: 1,
  answer: '',
  ...more,
})

test('a lucky guess is not known, a run of ours that failed says nothing', () => {
  const learned = learnEntries(nothingLearned, [
    attempt(0, { confidence: 'guess' }),
    attempt(1, { grade: 'not-run', score: 0 }),
    attempt(2, { grade: 'possible', confidence: 'sure' }),
    attempt(3, { grade: 'partly', confidence: 'sure' }),
  ])
  expect(learned.cards['x/demo:d']?.pending.map(({ right }) => right)).toEqual([false, true, false])
  expect(learned.attempts).toBe(3)
  expect(learned.calibration).toEqual({ sure: { right: 1, total: 2 }, guess: { right: 1, total: 1 } })
})

test('an interview makes cards of what was missed; recalling one answers it', () => {
  const interview: Entry = { at: at(0), type: 'interview', lesson: 'x', question: 'loop', said: ['a'], missed: ['b', 'c'] }
  const recall: Entry = { at: at(1), type: 'recall', lesson: 'x', question: 'loop', point: 'b', right: true }
  const { cards } = learnEntries(nothingLearned, [interview, recall])
  expect(Object.keys(cards)).toEqual(['x/point:loop:b', 'x/point:loop:c'])
  expect(cards['x/point:loop:b']?.pending).toHaveLength(2)
})

test('what is said in a later interview answers the card of its point; what was skipped says nothing', () => {
  const asked = (minute: number, said: readonly string[], missed: readonly string[], left: readonly string[]): Entry => ({
    at: at(minute),
    type: 'interview',
    lesson: 'x',
    question: 'loop',
    said,
    missed,
    round: at(0),
    left,
  })
  const first = learnEntries(nothingLearned, [asked(0, ['a'], ['b'], ['x/more'])])
  const learned = learnEntries(first, [asked(1, ['a', 'b'], [], ['x/more'])])
  expect(Object.keys(learned.cards)).toEqual(['x/point:loop:b'])
  expect(learned.cards['x/point:loop:b']).toMatchObject({ known: true })
  expect(learned.interviewing).toEqual({ round: at(0), left: ['x/more'] })
  const skipped = learnEntries(learned, [asked(2, [], [], [])])
  expect(skipped.lessons['x']?.interview['loop']?.said).toEqual(['a', 'b'])
  expect(skipped.interviewing).toEqual({ round: at(0), left: [] })
})

test('a card that comes twice on a day is one of the ration', () => {
  const reviewed = [attempt(0, { review: true }), attempt(1, { review: true }), attempt(2, { demo: 'e', review: true })]
  const learned = learnEntries(nothingLearned, reviewed)
  expect(reviewedToday(learned, new Date(at(3)))).toBe(2)
  expect(rationLeft(learned, new Date(at(3)))).toBe(dailyLimit - 2)
  expect(rationLeft(learned, new Date(at(3 * 24 * 60)))).toBe(dailyLimit)
})

test('a reset forgets one lesson and its cards, and counts what comes after', () => {
  const other = attempt(1, { lesson: 'y' })
  const learned = learnEntries(nothingLearned, [attempt(0), other, { at: at(2), type: 'reset', lesson: 'x' }])
  expect(lessonIn(learned, 'x').status).toBe('new')
  expect(Object.keys(learned.cards)).toEqual(['y/demo:d'])
  expect(lessonIn(learnEntries(learned, [attempt(3)]), 'x').demos['d']?.attempts).toBe(1)
})

test('time is counted between entries that follow each other closely', () => {
  expect(learnEntries(nothingLearned, [attempt(0), attempt(2), attempt(30), attempt(31)]).spentMs).toBe(3 * 60_000)
})

test.each([
  [[], 0],
  [['2026-03-01'], 1],
  [['2026-02-28'], 1],
  [['2026-02-27'], 0],
  [['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'], 4],
  [['2026-02-26', '2026-02-28', '2026-03-01'], 2],
])('days %j are a streak of %i', (days, length) => {
  expect(streak(days, new Date(2026, 2, 1, 9))).toBe(length)
})

test("the day is the learner's own", () => {
  expect(dayOf(new Date(2026, 2, 1, 0, 5))).toBe('2026-03-01')
  expect(dayOf(new Date(2026, 2, 1, 23, 55))).toBe('2026-03-01')
})

test.each([
  [new Date(2026, 2, 4, 8), 'now'],
  [new Date(2026, 2, 4, 10, 10), 'in 10 minutes'],
  [new Date(2026, 2, 4, 20), 'later today'],
  [new Date(2026, 2, 5, 1), 'tomorrow'],
  [new Date(2026, 2, 7, 1), 'Saturday'],
  [new Date(2026, 2, 13, 1), 'in 9 days'],
  [new Date(2026, 2, 28, 1), 'in 3 weeks'],
  [new Date(2026, 8, 1, 1), 'in 6 months'],
])('%s is said as "%s" on a Wednesday morning', (due, said) => {
  expect(sayWhen(due, new Date(2026, 2, 4, 10))).toBe(said)
})

test('cards are due by lesson, and the next one is known', () => {
  const learned = settle(learnEntries(nothingLearned, [attempt(0), attempt(0, { lesson: 'y' }), attempt(1, { lesson: 'y', demo: 'e' })]))
  const later = new Date(at(12))
  expect(dueByLesson(learned, later)).toEqual({ x: 1, y: 2 })
  expect(dueByLesson(learned, new Date(at(2)))).toEqual({})
  expect(nextDue(learned, new Date(at(2)))?.toISOString()).toBe(at(10))
})

test('a card whose question was taken out of its lesson is gone, in one fold or in two, until it is answered anew', () => {
  const gone: Entry = { at: at(1), type: 'gone', lesson: 'x', card: 'demo:d' }
  const first = learnEntries(nothingLearned, [attempt(0)])
  expect(learnEntries(first, [gone])).toEqual({ ...first, cards: {} })
  expect(learnEntries(nothingLearned, [attempt(0), gone])).toEqual({ ...first, cards: {} })
  const back = learnEntries(first, [gone, attempt(2, { grade: 'wrong' })])
  expect(back.cards['x/demo:d']?.pending).toEqual([{ at: at(2), right: false }])
})
