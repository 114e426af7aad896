import { expect, test } from 'vitest'
import { parseLine } from '../../../src/io/progress/parse-entry.ts'

const at = '2026-03-01T10:00:00.000Z'
const attempt = { at, type: 'attempt', lesson: 'event-loop', demo: 'race', grade: 'right', score: 1, answer: 'a,b', confidence: 'sure' }
const interview = { at, type: 'interview', lesson: 'streams', question: 'q1', said: ['a'], missed: [] }
const answer = { at, type: 'answer', lesson: 'event-loop', question: 'q1', choice: 'a', right: false }

test.each([
  ['an attempt', attempt],
  ['an attempt without confidence', { ...attempt, confidence: undefined }],
  ['an empty answer', { ...attempt, answer: '' }],
  ['a quiz answer', answer],
  ['a quiz answer that ticked nothing', { ...answer, choice: '' }],
  ['a step', { at, type: 'step', lesson: 'event-loop', step: 'demo:race' }],
  ['the end', { at, type: 'done', lesson: 'event-loop' }],
  ['an interview answer', interview],
  ['an interview answer in writing, in an interview that goes on', { ...interview, typed: 'a\nb', round: at, left: ['streams/q2'] }],
  ['further fields', { ...attempt, mood: 'good' }],
  ['a time without a fraction', { ...attempt, at: '2026-12-31T23:59:59Z' }],
])('%s is an entry', (_, entry) => {
  expect(parseLine(JSON.stringify(entry))).toEqual({ kind: 'entry', entry: JSON.parse(JSON.stringify(entry)) })
})

test.each([
  ['no JSON', '{"at":'],
  ['a number', '3'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no type', { at, lesson: 'event-loop' }],
  ['a type that is no text', { at, lesson: 'event-loop', type: 1 }],
  ['no time', { ...attempt, at: undefined }],
  ['a time of another kind', { ...attempt, at: 'yesterday' }],
  ['an impossible month', { ...attempt, at: '2026-13-01T10:00:00Z' }],
  ['a local time', { ...attempt, at: '2026-03-01T10:00:00' }],
  ['no lesson', { ...attempt, lesson: undefined }],
  ['an empty lesson', { ...attempt, lesson: '' }],
  ['no demo', { ...attempt, demo: undefined }],
  ['an unknown grade', { ...attempt, grade: 'good' }],
  ['a score above 1', { ...attempt, score: 1.1 }],
  ['a score below 0', { ...attempt, score: -0.1 }],
  ['a score of text', { ...attempt, score: '1' }],
  ['an answer of another kind', { ...attempt, answer: ['a'] }],
  ['an unknown confidence', { ...attempt, confidence: 'maybe' }],
  ['a quiz answer without choice', { ...answer, choice: undefined }],
  ['a quiz answer with right as text', { ...answer, right: 'yes' }],
  ['a step without its name', { at, type: 'step', lesson: 'event-loop' }],
  ['an interview answer without what was missed', { ...interview, missed: undefined }],
  ['an interview answer with points that are no names', { ...interview, said: [1] }],
  ['an interview answer typed as a list', { ...interview, typed: ['a'] }],
  ['an interview begun at no time', { ...interview, round: 'today' }],
  ['an interview with questions left that are no names', { ...interview, left: [''] }],
  ['a header without format', { kind: 'node-concepts progress' }],
  ['a header with format 0', { kind: 'node-concepts progress', format: 0 }],
  ['a header with half a format', { kind: 'node-concepts progress', format: 1.5 }],
])('%s is damaged', (_, line) => {
  expect(parseLine(typeof line === 'string' ? line : JSON.stringify(line))).toEqual({ kind: 'damaged' })
})

test.each(['review', 'constructor', '__proto__', 'toString'])('type %s is unknown, not damaged', (type) => {
  expect(parseLine(`{"type":${JSON.stringify(type)}}`)).toEqual({ kind: 'unknown' })
})

test('a header names its format, and may have further fields', () => {
  expect(parseLine('{"format":2,"kind":"node-concepts progress","by":"2.0.0"}')).toEqual({ kind: 'header', format: 2 })
})
