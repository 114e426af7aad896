import { expect, test } from 'vitest'
import { all, answered, before, chose, printed, saidDepends } from '../../../src/core/condition.ts'
import { byNode, exact, measured, oneOf, partialOrder, unordered, type Contract } from '../../../src/core/contract.ts'
import type { Answer, Graded } from '../../../src/core/graded.ts'
import { gradePrediction } from '../../../src/core/grade/grade-prediction.ts'
import type { Demo } from '../../../src/core/lesson.ts'
import { choice, lines, number, order, text, type Prediction } from '../../../src/core/prediction.ts'
import { seededRandom, shuffled } from '../../../src/core/random.ts'
import type { Run } from '../../../src/core/run.ts'

const demo = (prediction: Prediction, contract: Contract, more: Partial<Demo> = {}): Demo => ({
  id: 'demo',
  title: 'Demo',
  file: 'demo.mts',
  teaches: 'Something.',
  prediction,
  contract,
  hint: 'Think.',
  why: [{ line: /./, text: 'Because.' }],
  misconceptions: [],
  ...more,
})

const ran = (stdout: string, more: Partial<Run> = {}): Run => ({
  status: 'ok',
  exitCode: 0,
  signal: null,
  durationMs: 40,
  stdout,
  stderr: '',
  truncated: false,
  ...more,
})
const said = (...list: string[]): Answer => ({ kind: 'lines', lines: list })
const grade = (one: Demo, answer: Answer, run: Run, nodeVersion = 'v20.20.2'): Graded =>
  gradePrediction({ demo: one, answer, run, nodeVersion })

test.each([
  ['the real order is right', exact(), ['a', 'b', 'c'], 'right', 1],
  ['one swap of three is partly right', exact(), ['b', 'a', 'c'], 'partly', 0.5],
  ['the reverse is wrong', exact(), ['c', 'b', 'a'], 'wrong', 1 / 6],
  ['nothing at all is wrong', exact(), [], 'wrong', 0],
  ['a line too many is not right', exact(), ['a', 'b', 'c', 'd'], 'partly', 0.875],
  ['a listed outcome that did not come is possible', oneOf(['a', 'b', 'c'], ['c', 'b', 'a']), ['c', 'b', 'a'], 'possible', 1],
  ['an outcome that is not listed is no better for the race', oneOf(['a', 'b', 'c'], ['c', 'b', 'a']), ['b', 'a', 'c'], 'partly', 0.5],
  ['any order of unordered lines is possible', unordered(), ['b', 'c', 'a'], 'possible', 1],
  ['unordered still needs all the lines', unordered(), ['b', 'c'], 'wrong', 1 / 6],
  ['a partial order that keeps its pairs is possible', partialOrder(['a', 'c']), ['b', 'a', 'c'], 'possible', 1],
  ['a partial order that breaks a pair is not', partialOrder(['a', 'c']), ['c', 'a', 'b'], 'wrong', 1 / 6],
])('order: %s', (_, contract, predicted, expected, score) => {
  const graded = grade(demo(order(), contract), said(...predicted), ran('a\nb\nc\n'))
  expect(graded.grade).toBe(expected)
  expect(graded.score).toBeCloseTo(score)
})

test('order: rows stand side by side, each with its why', () => {
  const graded = grade(
    demo(order(), exact(), {
      why: [
        { line: 'b', text: 'B waits.' },
        { line: /./, text: 'First.' },
      ],
    }),
    said('b', 'a'),
    ran('a\nb\n'),
  )
  expect(graded.verdict).toBe('Two lines are swapped: lines 1 and 2.')
  expect(graded.lines).toEqual([
    { line: 1, yours: 'b', actual: 'a', right: false, why: 'First.' },
    { line: 2, yours: 'a', actual: 'b', right: false, why: 'B waits.' },
  ])
})

test('order: a line that never prints is named', () => {
  expect(grade(demo(order(), exact()), said('a', 'ghost', 'b'), ran('a\nb\n')).verdict).toContain('"ghost" does not print')
})

test('masks are applied for comparing, and never to what is shown', () => {
  const masked = demo(order(), exact(), { masks: [{ pattern: /pid \d+/, as: 'pid #' }] })
  const graded = grade(masked, said('pid 1', 'end'), ran('pid 4711\nend\n'))
  expect(graded.grade).toBe('right')
  expect(graded.lines[0]).toMatchObject({ yours: 'pid 1', actual: 'pid 4711', right: true })
})

test('text: case, CRLF, trailing blanks, colours and a final newline never matter', () => {
  expect(grade(demo(text(), exact()), said('HELLO  ', 'world'), ran('hello\r\n\u001B[31mWorld\u001B[39m')).grade).toBe('right')
})

test('why: the first that matches and fits what happened', () => {
  const why = [
    { line: 'a', text: 'Last time.', when: before('b', 'a') },
    { line: 'a', text: 'Newer.', node: { from: '22' } },
    { line: /./, text: 'Else.' },
  ]
  const whyOfA = (stdout: string, version: string): string | undefined =>
    grade(demo(order(), exact(), { why }), said('x', 'y'), ran(stdout), version).lines.find((row) => row.actual === 'a')?.why
  expect([whyOfA('b\na\n', 'v20.20.2'), whyOfA('a\nb\n', 'v22.0.0'), whyOfA('a\nb\n', 'v20.20.2')]).toEqual([
    'Last time.',
    'Newer.',
    'Else.',
  ])
})

test('lines: the set counts, not the order', () => {
  const one = demo(lines({ distractors: ['ghost'] }), exact())
  expect(grade(one, said('b', 'a'), ran('a\nb\na\n')).grade).toBe('right')
  const wrong = grade(one, said('a', 'ghost'), ran('a\nb\n'))
  expect(wrong).toMatchObject({ grade: 'wrong', score: 1 / 3, verdict: '"ghost" does not print. "b" prints, too.' })
  expect(wrong.lines).toMatchObject([
    { yours: 'a', actual: 'a', right: true },
    { yours: null, actual: 'b', right: false },
    { yours: 'ghost', actual: null, right: false },
  ])
})

const either = choice({
  ask: 'Which first?',
  choices: [
    { id: 'a', text: 'a is first', holds: before('a', 'b'), why: 'A was queued first.' },
    { id: 'b', text: 'b is first', holds: before('b', 'a'), why: 'B only looks quicker.' },
  ],
})

test('choice: the run decides which is true, and both whys are told to whoever was wrong', () => {
  expect(grade(demo(either, exact()), { kind: 'choice', choice: 'a' }, ran('a\nb\n'))).toMatchObject({
    grade: 'right',
    explanation: 'A was queued first.',
  })
  expect(grade(demo(either, exact()), { kind: 'choice', choice: 'a' }, ran('b\na\n')).grade).toBe('wrong')
  expect(grade(demo(either, exact()), { kind: 'choice', choice: 'b' }, ran('a\nb\n')).explanation).toBe(
    'B only looks quicker.\n\nA was queued first.',
  )
})

test('choice: a lesson without a true choice, or with two, is not the fault of the learner', () => {
  expect(grade(demo(either, exact()), { kind: 'choice', choice: 'a' }, ran('c\n')).grade).toBe('not-run')
  const both = choice({ ask: '?', choices: either.choices.map((one) => ({ ...one, holds: printed('a') })) })
  expect(grade(demo(both, exact()), { kind: 'choice', choice: 'a' }, ran('a\n')).grade).toBe('not-run')
})

test.each([
  [undefined, 4, 'right'],
  [undefined, 5, 'partly'],
  [undefined, 40, 'wrong'],
  [{ within: 1 }, 5, 'right'],
  [{ within: 1 }, 6, 'wrong'],
  [{ factor: 2 }, 8, 'right'],
  [{ factor: 2 }, 2, 'right'],
  [{ factor: 2 }, 8.1, 'wrong'],
] as const)('number with tolerance %o: %d is %s', (tolerance, said, expected) => {
  const one = demo(number({ ask: 'How many?', value: 'threads', ...(tolerance === undefined ? {} : { tolerance }) }), exact(), {
    values: { threads: { pattern: /threads: (\S+)/ } },
  })
  expect(grade(one, { kind: 'number', number: said }, ran('threads: 4\n')).grade).toBe(expected)
})

test('number: the distance is said, with its unit', () => {
  const one = demo(number({ ask: 'How long?', value: 'time' }), measured(), { values: { time: { pattern: /took (\S+)/, unit: 'ms' } } })
  expect(grade(one, { kind: 'number', number: 100 }, ran('took 1,400 ms\n')).verdict).toBe(
    'You said 100 ms, it was 1400 ms: 1300 ms too few.',
  )
  expect(grade(one, { kind: 'number', number: 100 }, ran('nothing\n')).grade).toBe('not-run')
})

test.each([
  [oneOf(['a', 'b'], ['b', 'a']), 'right'],
  [oneOf(['a', 'b']), 'wrong'],
  [exact(), 'wrong'],
  [unordered(), 'right'],
  [partialOrder(['a', 'b']), 'right'],
  [measured(), 'wrong'],
  [byNode({ node: { from: '22' }, contract: oneOf(['a', 'b'], ['b', 'a']) }, { contract: exact() }), 'wrong'],
] as const)('"it depends" under %o is %s', (contract, expected) => {
  expect(grade(demo(order(), contract), { kind: 'depends' }, ran('a\nb\n')).grade).toBe(expected)
})

test('misconceptions are told only to those who have them, and not to those who are right', () => {
  const misconceptions = [
    { when: before('b', 'a'), say: 'B is not quicker.' },
    { when: saidDepends(), say: 'It is guaranteed.' },
    { when: all(chose('a'), answered('>', 1)), say: 'never' },
  ]
  const one = demo(order(), exact(), { misconceptions })
  expect(grade(one, said('b', 'a'), ran('a\nb\n')).misconceptions).toEqual(['B is not quicker.'])
  expect(grade(one, { kind: 'depends' }, ran('a\nb\n')).misconceptions).toEqual(['It is guaranteed.'])
  expect(grade(one, said('b', 'a'), ran('b\na\n')).misconceptions).toEqual([])
})

test.each([
  ['a time-out', ran('a\nb\n', { status: 'timed-out', exitCode: null, reason: 'it ran longer than 10 s' })],
  ['a crash', ran('a\nb\n', { status: 'failed', exitCode: 1 })],
  ['a signal', ran('a\nb\n', { status: 'failed', exitCode: null, signal: 'SIGKILL' })],
  ['a missing server', ran('', { status: 'not-run', exitCode: null, reason: 'there is no Redis here' })],
])('%s is not run, not counted', (_, run) => {
  const graded = grade(demo(order(), exact()), said('a', 'b'), run)
  expect(graded.grade).toBe('not-run')
  expect(graded.verdict).toMatch(/^Not run, not counted: .+\.$/)
})

test('a demo that is meant to fail is graded like any other', () => {
  expect(grade(demo(order(), exact(), { exitCode: 13 }), said('a', 'b'), ran('a\nb\n', { status: 'failed', exitCode: 13 })).grade).toBe(
    'right',
  )
})

test('in 500 random orders: the real one is always right, no permutation of an unordered contract is ever wrong, scores stay within 0 and 1', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 500; round++) {
    const real = Array.from({ length: 1 + Math.floor(random() * 8) }, () => `line ${Math.floor(random() * 5)}`)
    const predicted = shuffled(real, random)
    expect(grade(demo(order(), exact()), said(...real), ran(real.join('\n'))).grade).toBe('right')
    expect(grade(demo(order(), unordered()), said(...predicted), ran(real.join('\n'))).grade).toMatch(/^(right|possible)$/)
    const { score, grade: given } = grade(demo(order(), exact()), said(...predicted), ran(real.join('\n')))
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score === 1).toBe(given === 'right')
  }
})
