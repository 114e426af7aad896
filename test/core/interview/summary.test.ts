import { expect, test } from 'vitest'
import type { PooledQuestion } from '../../../src/core/interview.ts'
import { markAnswer, shareSaid } from '../../../src/core/interview/mark.ts'
import { runningInterview } from '../../../src/core/interview/running-interview.ts'
import { summarise } from '../../../src/core/interview/summary.ts'
import type { InterviewEntry } from '../../../src/core/progress.ts'

const ask = (lesson: string, id: string, points: readonly string[]): PooledQuestion => ({
  lesson,
  id,
  ask: '?',
  difficulty: 1,
  rubric: points.map((point) => ({ id: point, point: point.toUpperCase() })),
  followUps: [],
})
const abc = ask('l', 'q', ['a', 'b', 'c'])

test.each([
  [[], [], ['a', 'b', 'c'], 0],
  [['c', 'a'], ['a', 'c'], ['b'], 2 / 3],
  [['a', 'b', 'c'], ['a', 'b', 'c'], [], 1],
  [['gone'], [], ['a', 'b', 'c'], 0],
])('ticked %j: said %j, missed %j', (ticked, said, missed, share) => {
  expect(markAnswer(abc, ticked)).toEqual({ said, missed })
  expect(shareSaid(markAnswer(abc, ticked))).toBeCloseTo(share)
})

test('nothing to say is nothing said', () => {
  expect(shareSaid({ said: [], missed: [] })).toBe(0)
})

test('a summary counts one mark a point, and begins with what was weakest', () => {
  const [good, bad, half] = [
    ask('strong', 'good', ['a', 'b', 'c']),
    ask('weak', 'bad', ['a', 'b', 'c']),
    ask('strong', 'half', ['a', 'b', 'c', 'd']),
  ]
  const summary = summarise([
    { question: good, said: ['a', 'b', 'c'] },
    { question: half, said: ['b', 'd'] },
    { question: bad, said: [] },
  ])
  expect(summary).toMatchObject({ said: 5, points: 10 })
  expect(summary.lessons).toEqual([
    { lesson: 'weak', said: 0, points: 3 },
    { lesson: 'strong', said: 5, points: 7 },
  ])
  expect(summary.weak.map(({ question, missed }) => [question.id, missed.map(({ id }) => id)])).toEqual([
    ['bad', ['a', 'b', 'c']],
    ['half', ['a', 'c']],
  ])
})

const entry = (second: number, question: string, more: Partial<InterviewEntry>): InterviewEntry => ({
  type: 'interview',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  lesson: 'l',
  question,
  said: [],
  missed: [],
  ...more,
})

test('the interview that was answered last goes on, if it has questions left', () => {
  const [old, first, second] = [entry(1, 'old', { round: 'one' }), entry(2, 'a', { round: 'two' }), entry(3, 'b', { round: 'two' })]
  const last = { round: 'two', left: ['l/c'] }
  expect(runningInterview([second, old, first], last)).toEqual({ ...last, answered: [first, second] })
  expect(runningInterview([old], last)).toEqual({ ...last, answered: [] })
  expect(runningInterview([old, first], { round: 'two', left: [] })).toBeUndefined()
  expect(runningInterview([old], undefined)).toBeUndefined()
})
