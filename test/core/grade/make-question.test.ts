import { expect, test } from 'vitest'
import { exact } from '../../../src/core/contract.ts'
import { makeQuestion } from '../../../src/core/grade/make-question.ts'
import { parseAnswer } from '../../../src/core/grade/parse-answer.ts'
import type { PredictionQuestion } from '../../../src/core/graded.ts'
import type { Demo } from '../../../src/core/lesson.ts'
import { choice, lines, number, order, text, type Prediction } from '../../../src/core/prediction.ts'
import { seededRandom } from '../../../src/core/random.ts'

const demo = (prediction: Prediction, more: Partial<Demo> = {}): Demo => ({
  id: 'demo',
  title: '',
  file: 'demo.mts',
  teaches: '',
  prediction,
  contract: exact(),
  hint: '',
  why: [],
  misconceptions: [],
  ...more,
})
const ask = (prediction: Prediction, sample: readonly string[], seed = 1, more: Partial<Demo> = {}): PredictionQuestion =>
  makeQuestion(demo(prediction, more), sample, seededRandom(seed))
const texts = (question: PredictionQuestion): readonly string[] => (question.tiles ?? []).map((tile) => tile.text)

test('tiles are the printed lines and the distractors', () => {
  expect([...texts(ask(order({ distractors: ['ghost'] }), ['b', 'a', 'a']))].sort()).toEqual(['a', 'a', 'b', 'ghost'])
})

test('the real order is never handed over, whatever the seed', () => {
  for (let seed = 0; seed < 300; seed++) expect(texts(ask(order(), ['a', 'b', 'c'], seed))).not.toEqual(['a', 'b', 'c'])
})

test('the same seed gives the same ids to the same lines, whatever order a race printed', () => {
  for (let seed = 0; seed < 50; seed++) {
    const byText = (sample: readonly string[]): Record<string, string> =>
      Object.fromEntries((ask(order({ distractors: ['x'] }), sample, seed).tiles ?? []).map(({ id, text }) => [text, id]))
    expect(byText(['timeout', 'immediate', 'x2', 'x3'])).toEqual(byText(['immediate', 'x3', 'timeout', 'x2']))
  }
})

test('a distractor that does print is no tile of its own', () => {
  expect([...texts(ask(order({ distractors: ['pid 1'] }), ['pid 77', 'end'], 1, { masks: [{ pattern: /\d+/, as: '#' }] }))].sort()).toEqual(
    ['end', 'pid 77'],
  )
})

test('lines: a line that prints twice is one tile', () => {
  expect([...texts(ask(lines({ distractors: ['never'] }), ['a', 'a', 'b']))].sort()).toEqual(['a', 'b', 'never'])
})

const tiles = ask(order({ distractors: ['ghost'] }), ['a', 'b'], 3)
const either = ask(
  choice({
    ask: '?',
    choices: [
      { id: 'yes', text: 'Yes', holds: { is: 'saidDepends' }, why: '' },
      { id: 'no', text: 'No', holds: { is: 'saidDepends' }, why: '' },
    ],
  }),
  [],
)

test('an answer is read by id and by number', () => {
  const [first, second] = texts(tiles)
  expect(parseAnswer(tiles, 't2, t1')).toEqual({ answer: { kind: 'lines', lines: [second, first] } })
  expect(parseAnswer(tiles, '2 1')).toEqual({ answer: { kind: 'lines', lines: [second, first] } })
  expect(parseAnswer(tiles, 'depends')).toEqual({ answer: { kind: 'depends' } })
  expect(parseAnswer(either, 'no')).toEqual({ answer: { kind: 'choice', choice: 'no' } })
  expect(parseAnswer(ask(number({ ask: '?', value: 'x' }), []), '1_000.5')).toEqual({ answer: { kind: 'number', number: 1000.5 } })
  expect(parseAnswer(ask(text(), []), 'a\\nb')).toEqual({ answer: { kind: 'lines', lines: ['a', 'b'] } })
})

test.each([
  [tiles, 't9', /no tile "t9"/],
  [tiles, 't1,t1', /twice/],
  [tiles, '', /empty/],
  [either, 'nope', /no choice "nope"/],
  [either, 'depends', /no answer to this question/],
  [ask(number({ ask: '?', value: 'x' }), []), 'four', /not a number/],
])('%# a bad answer gets one sentence and a hint', (question, typed, problem) => {
  const parsed = parseAnswer(question, typed)
  expect(parsed).toMatchObject({ problem: expect.stringMatching(problem) as string, hint: expect.stringMatching(/./) as string })
})

test('parsing never throws, whatever is typed', () => {
  const random = seededRandom(11)
  for (let round = 0; round < 2000; round++) {
    const typed = String.fromCodePoint(...Array.from({ length: Math.floor(random() * 12) }, () => Math.floor(random() * 0xd7ff)))
    for (const question of [tiles, either, ask(number({ ask: '?', value: 'x' }), []), ask(text(), [])])
      expect(Object.keys(parseAnswer(question, typed)).length).toBeGreaterThan(0)
  }
})
