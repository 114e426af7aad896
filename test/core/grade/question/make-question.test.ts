import { expect, test } from 'vitest'
import { before, saidDepends } from '../../../../src/core/condition.ts'
import { byNode, exact, oneOf, partialOrder, unordered } from '../../../../src/core/contract.ts'
import { makeQuestion } from '../../../../src/core/grade/question/make-question.ts'
import { parseAnswer } from '../../../../src/core/grade/question/parse-answer.ts'
import type { PredictionQuestion } from '../../../../src/core/graded.ts'
import type { Demo } from '../../../../src/core/lesson.ts'
import { choice, lines, number, order, text, type Prediction } from '../../../../src/core/prediction.ts'
import { seededRandom, shuffled } from '../../../../src/core/random.ts'

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

test.each([
  ['oneOf', oneOf(['timeout', 'immediate', 'x2', 'x3'], ['immediate', 'x3', 'timeout', 'x2'])],
  ['unordered', unordered()],
  ['partialOrder', partialOrder(['immediate', 'x3'])],
  ['by Node', byNode({ node: { before: '22' }, contract: exact() }, { contract: partialOrder(['immediate', 'x3']) })],
])('the same seed gives the same ids to the same lines, whatever order a race printed: %s', (_, contract) => {
  for (let seed = 0; seed < 200; seed++) {
    const byText = (sample: readonly string[]): Record<string, string> =>
      Object.fromEntries((ask(order(), sample, seed, { contract }).tiles ?? []).map(({ id, text }) => [text, id]))
    expect(byText(['timeout', 'immediate', 'x2', 'x3'])).toEqual(byText(['immediate', 'x3', 'timeout', 'x2']))
  }
})

test('ids follow the order shown, so that they say nothing of the order printed', () => {
  const answers = new Set<string>()
  for (let seed = 0; seed < 300; seed++) {
    const { tiles: shown = [] } = ask(order(), ['c', 'a', 'b'], seed)
    expect(shown.map(({ id }) => id)).toEqual(['t1', 't2', 't3'])
    answers.add(shown.map(({ text }) => text).join(''))
  }
  expect([...answers].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cba'])
})

test('no outcome of a race is handed over, and no order that keeps all the pairs', () => {
  const race = oneOf(['a', 'b', 'c'], ['b', 'c', 'a'])
  for (let seed = 0; seed < 200; seed++) {
    expect(['a,b,c', 'b,c,a']).not.toContain(texts(ask(order(), ['a', 'b', 'c'], seed, { contract: race })).join())
    const free = texts(ask(order(), ['a', 'b', 'c', 'd'], seed, { contract: partialOrder(['a', 'd']) }))
    expect(free.indexOf('a')).toBeGreaterThan(free.indexOf('d'))
    const said = texts(ask(order(), ['a', 'b', 'c'], seed, { contract: unordered(before('a', 'c')) }))
    expect(said.indexOf('a')).toBeGreaterThan(said.indexOf('c'))
  }
})

test('a contract by Node hides what is right on the Node that is asked about', () => {
  const contract = byNode({ node: { before: '22' }, contract: exact() }, { contract: unordered() })
  const shown = (version: string): Set<string> =>
    new Set(
      Array.from({ length: 60 }, (_, seed) =>
        (makeQuestion(demo(order(), { contract }), ['a', 'b'], seededRandom(seed), version).tiles ?? []).map((tile) => tile.text).join(),
      ),
    )
  expect(shown('v20.19.0')).toEqual(new Set(['b,a']))
  expect(shown('v22.0.0')).toEqual(new Set(['a,b', 'b,a']))
})

test('empty lines are no tiles, equal lines have one each', () => {
  const { tiles: shown = [] } = ask(order({ distractors: ['  '] }), ['a', '', 'a', 'b'])
  expect(shown.map((tile) => tile.text).sort()).toEqual(['a', 'a', 'b'])
  expect(new Set(shown.map(({ id }) => id)).size).toBe(3)
})

test('choices keep their ids and are shuffled', () => {
  const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase(), holds: saidDepends(), why: '' }))
  const shown = Array.from({ length: 40 }, (_, seed) => ask(choice({ ask: 'Which?', choices }), [], seed).choices ?? [])
  expect(new Set(shown.map((one) => one.map(({ id }) => id).join())).size).toBe(6)
  for (const one of shown.flat()) expect(one).toEqual({ id: one.id, text: one.id.toUpperCase() })
})

test.each([
  [order(), 'In which order do these lines print?', true],
  [lines({ distractors: ['x'] }), 'Which of these lines print?', true],
  [text(), 'What does it print?', false],
  [text({ ask: 'Two lines?', mayDepend: true }), 'Two lines?', true],
  [choice({ ask: 'Which?', choices: [] }), 'Which?', false],
  [choice({ ask: 'Which?', choices: [], mayDepend: true }), 'Which?', true],
  [number({ ask: 'How many?', value: 'x' }), 'How many?', false],
])('%# it asks, and says whether it may depend', (prediction, asks, mayDepend) => {
  expect(ask(prediction, ['a', 'b'])).toMatchObject({ kind: prediction.kind, ask: asks, mayDepend })
})

test('a distractor that does print is no tile of its own', () => {
  expect([...texts(ask(order({ distractors: ['pid 1'] }), ['pid 77', 'end'], 1, { masks: [{ pattern: /\d+/, as: '#' }] }))].sort()).toEqual(
    ['end', 'pid 77'],
  )
})

test('lines: a line that prints twice is one tile', () => {
  expect([...texts(ask(lines({ distractors: ['never'] }), ['a', 'a', 'b']))].sort()).toEqual(['a', 'b', 'never'])
  const masks = [{ pattern: /\d+/, as: '#' }]
  expect(texts(ask(lines({ distractors: ['never'] }), ['pid 1', 'pid 2'], 1, { masks }))).toHaveLength(2)
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
  [tiles, 't1,,t4', /no tile "t4"/],
  [tiles, '0', /no tile "0"/],
  [tiles, '4', /no tile "4"/],
  [tiles, 't1,1', /twice/],
  [tiles, 't1,depends', /no tile "depends"/],
  [either, '3', /no choice "3"/],
  [either, '', /empty/],
  [ask(text(), []), '  ', /empty/],
  [ask(number({ ask: '?', value: 'x' }), []), '', /empty/],
  [ask(number({ ask: '?', value: 'x' }), []), '2,5', /not a number/],
  [ask(number({ ask: '?', value: 'x' }), []), '1e999', /not a number/],
  [either, 'nope', /no choice "nope"/],
  [either, 'depends', /no answer to this question/],
  [ask(number({ ask: '?', value: 'x' }), []), 'four', /not a number/],
])('%# a bad answer gets one sentence and a hint', (question, typed, problem) => {
  const parsed = parseAnswer(question, typed)
  expect(parsed).toMatchObject({ problem: expect.stringMatching(problem) as string, hint: expect.stringMatching(/./) as string })
})

test.each([
  ['1,000', 1000],
  ['1 000 000', 1_000_000],
  ['2.5', 2.5],
  ['-3', -3],
  ['\u22123', -3],
  ['.5', 0.5],
  ['3e2', 300],
])('%s is a number', (typed, expected) => {
  expect(parseAnswer(ask(number({ ask: '?', value: 'x' }), []), typed)).toEqual({ answer: { kind: 'number', number: expected } })
})

test.each(['a\nb', 'a\r\nb', 'a\rb', 'a\\nb'])('text: %j are two lines', (typed) => {
  expect(parseAnswer(ask(text(), []), typed)).toEqual({ answer: { kind: 'lines', lines: ['a', 'b'] } })
})

test('a near miss is told what was meant, and a long one is cut', () => {
  expect(parseAnswer(either, 'yse')).toEqual({ problem: 'There is no choice "yse".', hint: 'Did you mean "yes"?' })
  const parsed = parseAnswer(either, `\u001B[2J${'x'.repeat(5000)}`)
  expect('problem' in parsed ? parsed.problem : '').toMatch(/^There is no choice "\\u001b\[2Jx{20,40}…"\.$/)
})

test('every order of every subset of the tiles comes back as it was typed', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 300; round++) {
    const question = ask(order({ distractors: ['x', 'y'] }), ['a', 'b', 'a', 'c'], round)
    const picked = shuffled(question.tiles ?? [], random).slice(0, 1 + Math.floor(random() * 6))
    const answer = { answer: { kind: 'lines', lines: picked.map((tile) => tile.text) } }
    expect(parseAnswer(question, picked.map(({ id }) => id).join(' , '))).toEqual(answer)
    const places = picked.map((tile) => (question.tiles ?? []).indexOf(tile) + 1)
    expect(parseAnswer(question, places.join(','))).toEqual(answer)
  }
})

test('parsing never throws, whatever is typed', () => {
  const random = seededRandom(11)
  for (let round = 0; round < 2000; round++) {
    const typed = String.fromCodePoint(...Array.from({ length: Math.floor(random() * 12) }, () => Math.floor(random() * 0xd7ff)))
    for (const question of [tiles, either, ask(number({ ask: '?', value: 'x' }), []), ask(text(), [])])
      expect(Object.keys(parseAnswer(question, typed)).length).toBeGreaterThan(0)
  }
})
