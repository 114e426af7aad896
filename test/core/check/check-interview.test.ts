import { expect, test } from 'vitest'
import { checkInterview } from '../../../src/core/check/check-interview.ts'
import type { InterviewQuestion } from '../../../src/core/interview.ts'
import type { LessonEntry } from '../../../src/core/lesson.ts'

const point = (id: string): InterviewQuestion['rubric'][number] => ({ id, point: `Say ${id}.`, section: 'Recap' })
const good: InterviewQuestion = {
  id: 'good-one',
  ask: 'Why?',
  difficulty: 2,
  minutes: 3,
  tip: 10,
  rubric: [point('a'), point('b'), point('c')],
  followUps: [{ ask: 'And?', answer: 'So.' }],
  diagram: 'loop',
  prove: 'other/demo',
}
const targets = { headings: ['Recap'], demos: new Set(['x/own', 'other/demo']), diagrams: new Set(['x/loop', 'other/pool']) }
const entry = (questions: number): LessonEntry => ({
  id: 'x',
  title: 'X',
  summary: 'X.',
  minutes: 1,
  demos: 0,
  load: () => Promise.reject(new Error('not loaded here')),
  interview: { questions, load: () => Promise.reject(new Error('not loaded here')) },
})
const rulesOf = (questions: readonly InterviewQuestion[], promised = questions.length): readonly string[] =>
  checkInterview(entry(promised), questions, targets).map(({ rule }) => rule)

test.each<[string, Partial<InterviewQuestion>]>([
  ['as it is', {}],
  ['with five points and three follow-ups', { rubric: ['a', 'b', 'c', 'd', 'e'].map(point), followUps: Array(3).fill(good.followUps[0]) }],
  ['with the demo of its own and the diagram of another lesson', { prove: 'own', diagram: 'other/pool' }],
  ['with a heading in another spelling', { rubric: [{ ...point('a'), section: 'recap' }, point('b'), point('c')] }],
])('a question that keeps the rules has no problem: %s', (_, change) => {
  expect(rulesOf([{ ...good, ...change }])).toEqual([])
})

test.each<[string, Partial<InterviewQuestion>]>([
  ['bad-id', { id: 'Not Kebab' }],
  ['ask-missing', { ask: ' ' }],
  ['bad-difficulty', { difficulty: 4 as 3 }],
  ['bad-minutes', { minutes: 0 }],
  ['bad-tip', { tip: 11 }],
  ['rubric-size', { rubric: [point('a'), point('b')] }],
  ['rubric-size', { rubric: ['a', 'b', 'c', 'd', 'e', 'f'].map(point) }],
  ['duplicate-id', { rubric: [point('a'), point('b'), point('a')] }],
  ['point-empty', { rubric: [point('a'), point('b'), { id: 'c', point: '' }] }],
  ['section-unknown', { rubric: [point('a'), point('b'), { ...point('c'), section: 'Recpa' }] }],
  ['follow-up-count', { followUps: [] }],
  ['follow-up-count', { followUps: Array(4).fill(good.followUps[0]) }],
  ['follow-up-empty', { followUps: [{ ask: 'And?', answer: '' }] }],
  ['prove-unknown', { prove: 'gone' }],
  ['prove-unknown', { prove: 'demo' }],
  ['diagram-unknown', { diagram: 'pool' }],
])('a fault is named: %s', (rule, change) => {
  expect(rulesOf([{ ...good, ...change }])).toEqual([rule])
})

test('two questions of one name, and a wrong number in the index', () => {
  expect(rulesOf([good, good])).toEqual(['duplicate-id'])
  expect(rulesOf([good], 2)).toEqual(['interview-count'])
})
