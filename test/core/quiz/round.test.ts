import { expect, test } from 'vitest'
import type { AnswerEntry } from '../../../src/core/progress.ts'
import type { Question } from '../../../src/core/quiz/question.ts'
import { runningRound } from '../../../src/core/quiz/round.ts'

const question = (id: string): Question => ({ id, ask: '', see: { section: 'x' }, choices: [] })
const [a, b, c] = [question('a'), question('b'), question('c')]
const answer = (id: string, right: boolean, more: Partial<AnswerEntry> = {}): Record<string, AnswerEntry> => ({
  [id]: { at: '2026-01-01T00:00:00.000Z', type: 'answer', lesson: 'l', question: id, choice: '', right, round: 'two', ...more },
})
const running = (...answers: readonly Record<string, AnswerEntry>[]): ReturnType<typeof runningRound> =>
  runningRound([a, b, c], Object.assign({}, ...answers) as Record<string, AnswerEntry>)

test('nothing answered, or nothing of a round: none is running', () => {
  expect(running()).toBeUndefined()
  expect(running(answer('a', true, { round: undefined as never }))).toBeUndefined()
})

test('a round that was left goes on with what is open, and the wrong ones come once more', () => {
  expect(running(answer('a', false), answer('c', true))).toEqual({ round: 'two', open: [b], wrong: [a], right: 1 })
})

test('answers of an earlier round do not count', () => {
  expect(running(answer('a', false), answer('b', true, { round: 'one' }), answer('c', true, { round: 'one' }))).toEqual({
    round: 'two',
    open: [b, c],
    wrong: [a],
    right: 0,
  })
})

test('left in the middle of the wrong ones: the others of them are still to come', () => {
  expect(running(answer('a', false), answer('b', false, { again: true }), answer('c', true))).toMatchObject({ open: [], wrong: [a] })
})

test('a round is over when every question was answered and every wrong one came once more', () => {
  expect(running(answer('a', true), answer('b', false, { again: true }), answer('c', true))).toBeUndefined()
})
