import { expect, test } from 'vitest'
import type { Entry } from '../../src/core/progress.ts'
import { surprisesIn } from '../../src/core/surprises.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
const attempt = (minute: number, demo: string, more: object = {}): Entry => ({
  at: at(minute),
  type: 'attempt',
  lesson: 'x',
  demo,
  grade: 'wrong',
  score: 0,
  confidence: 'sure',
  answer: '',
  ...more,
})

test('what was sure and wrong, the latest first, each once, also when it was right afterwards', () => {
  const found = surprisesIn([
    attempt(1, 'a'),
    attempt(2, 'b', { grade: 'partly' }),
    attempt(3, 'a'),
    attempt(4, 'a', { grade: 'right' }),
    attempt(5, 'c', { confidence: 'guess' }),
    attempt(6, 'd', { grade: 'not-run' }),
    { at: at(0), type: 'answer', lesson: 'y', question: 'q', choice: 'z', right: false, confidence: 'sure' },
  ])
  expect(found.map(({ kind, item }) => `${kind}:${item}`)).toEqual(['demo:a', 'demo:b', 'question:q'])
})

test('of one lesson only, and only since it was reset', () => {
  const entries: readonly Entry[] = [
    attempt(1, 'a'),
    attempt(1, 'b', { lesson: 'y' }),
    { at: at(2), type: 'reset', lesson: 'x' },
    attempt(3, 'c'),
  ]
  expect(surprisesIn(entries, 'x').map(({ item }) => item)).toEqual(['c'])
  expect(surprisesIn(entries).map(({ item }) => item)).toEqual(['c', 'b'])
})
