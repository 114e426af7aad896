import { expect, test } from 'vitest'
import {
  all,
  answered,
  any,
  before,
  chose,
  exited,
  lineAt,
  never,
  not,
  printed,
  saidDepends,
  value,
  type Condition,
} from '../../../src/core/condition.ts'
import { byNode, exact, measured, oneOf, partialOrder, unordered, type Contract } from '../../../src/core/contract.ts'
import type { Answer, Graded } from '../../../src/core/graded.ts'
import { gradePrediction } from '../../../src/core/grade/grade-prediction.ts'
import { makeQuestion } from '../../../src/core/grade/question/make-question.ts'
import { parseAnswer } from '../../../src/core/grade/question/parse-answer.ts'
import type { Demo } from '../../../src/core/lesson.ts'
import { choice, lines, number, order, text, type NumberPrediction, type Prediction } from '../../../src/core/prediction.ts'
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
  ['what an unordered contract says of the order holds for a prediction, too', unordered(before('a', 'b')), ['b', 'a', 'c'], 'partly', 0.5],
  ['and what it leaves free is possible', unordered(before('a', 'b')), ['a', 'c', 'b'], 'possible', 1],
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

test.each([
  ['a b c', 'All 3 lines right.', 'a b c'],
  ['a', 'That is the line.', 'a'],
  ['b a c', 'Two lines are swapped: lines 1 and 2.', 'a b c'],
  ['c b a', 'Two lines are swapped: lines 1 and 3.', 'a b c'],
  ['b c a', '0 of 3 lines in place.', 'a b c'],
  ['a x y', '1 of 3 lines in place; "x" and "y" do not print; "b" and "c" print, too.', 'a b c'],
  ['x y z a', '0 of 1 line in place; "x", "y" and 1 more do not print.', 'a'],
  ['a a b', '1 of 2 lines in place; "a" prints less often than you said.', 'a b'],
  ['a b', '1 of 3 lines in place; "a" prints more often than you said.', 'a a b'],
])('order: the verdict on %s: %s', (predicted, verdict, printed) => {
  expect(grade(demo(order(), exact()), said(...predicted.split(' ')), ran(printed.replaceAll(' ', '\n'))).verdict).toBe(verdict)
})

test('order: a line on one side only has nothing beside it', () => {
  const rows = (predicted: string[], printed: string): unknown =>
    grade(demo(order(), exact(), { why: [] }), said(...predicted), ran(printed)).lines
  expect(rows(['a', 'b'], 'a\n')).toEqual([
    { line: 1, yours: 'a', actual: 'a', right: true },
    { line: 2, yours: 'b', actual: null, right: false },
  ])
  expect(rows([], 'a\n')).toEqual([{ line: 1, yours: null, actual: 'a', right: false }])
})

test('order: empty lines never matter', () => {
  expect(grade(demo(order(), exact()), said('a', 'b'), ran('\na\n\n\nb\n\n')).grade).toBe('right')
})

test('a race on one Node is none on another', () => {
  const one = demo(order(), byNode({ node: { before: '22' }, contract: exact() }, { contract: oneOf(['a', 'b'], ['b', 'a']) }))
  const graded = (version: string): string => grade(one, said('b', 'a'), ran('a\nb\n'), version).grade
  expect([graded('v20.20.2'), graded('v22.0.0')]).toEqual(['wrong', 'possible'])
})

test('masks are applied for comparing, and never to what is shown', () => {
  const masked = demo(order(), exact(), { masks: [{ pattern: /pid \d+/, as: 'pid #' }] })
  const graded = grade(masked, said('pid 1', 'end'), ran('pid 4711\nend\n'))
  expect(graded.grade).toBe('right')
  expect(graded.lines[0]).toMatchObject({ yours: 'pid 1', actual: 'pid 4711', right: true })
})

test('text: case, CRLF, trailing blanks, colours and a final newline never matter', () => {
  expect(grade(demo(text(), exact()), said('HELLO  ', 'world'), ran('hello\r\n\u001B[31mWorld\u001B[39m')).grade).toBe('right')
  expect(grade(demo(text(), exact()), said('  Cafe\u0301'), ran('caf\u00E9')).grade).toBe('right')
  expect(grade(demo(text(), exact()), said('a', 'b'), ran('a b')).grade).toBe('wrong')
})

test('text: rows and verdict show what was typed and printed, not what was compared', () => {
  const graded = grade(demo(text(), exact()), said('HELLO', 'Ghost'), ran('Hello\nEnd\n'))
  expect(graded).toMatchObject({ yours: 'HELLO\nGhost', actual: 'Hello\nEnd' })
  expect(graded.lines[0]).toMatchObject({ yours: 'HELLO', actual: 'Hello', right: true })
  expect(graded.verdict).toBe('1 of 2 lines in place; "Ghost" does not print; "End" prints, too.')
})

test.each([
  [oneOf(['A', 'B'], ['B', 'A']), ['b', 'a'], 'possible'],
  [unordered(), ['b', 'a'], 'possible'],
  [unordered(before('B', 'A')), ['b', 'a'], 'possible'],
  [unordered(before('A', 'B')), ['b', 'a'], 'wrong'],
  [partialOrder(['A', 'B']), ['b', 'a'], 'wrong'],
  [partialOrder(['B', 'A']), ['b', 'a'], 'possible'],
])('text: case matters no more when another order is possible: %o', (contract, typed, expected) => {
  expect(grade(demo(text(), contract), said(...typed), ran('A\nB\n')).grade).toBe(expected)
})

test('text: a misconception is seen in whatever case it is typed', () => {
  const misconceptions = [{ when: before('Promise', 'nextTick'), say: 'Ticks come first.' }]
  const one = demo(text(), exact(), { misconceptions })
  expect(grade(one, said('promise ', '', 'NEXTTICK'), ran('nextTick\nPromise\n')).misconceptions).toEqual(['Ticks come first.'])
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

test('lines: those of another outcome of a race are possible', () => {
  const one = demo(lines({ distractors: ['b', 'c'] }), oneOf(['a', 'b', 'b'], ['a', 'c']))
  const graded = (...picked: string[]): string => grade(one, said(...picked), ran('a\nc\n')).grade
  expect([graded('a', 'c'), graded('b', 'a'), graded('a'), graded('b')]).toEqual(['right', 'possible', 'partly', 'wrong'])
})

test('lines: masked parts are compared masked, and shown as they are', () => {
  const one = demo(lines({ distractors: ['x'] }), exact(), { masks: [{ pattern: /\d+/, as: '#' }], why: [] })
  const graded = grade(one, said('pid 1'), ran('pid 4711\npid 4712\n'))
  expect(graded).toMatchObject({ grade: 'right', yours: 'pid 1', actual: 'pid 4711' })
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

const counted = (tolerance: NumberPrediction['tolerance']): Demo =>
  demo(number({ ask: 'How many?', value: 'threads', ...(tolerance === undefined ? {} : { tolerance }) }), exact(), {
    values: { threads: { pattern: /threads: (\S+)/ } },
  })

test('choice: what is true of another outcome of a race is possible, and still explained', () => {
  const graded = (contract: Contract, chosen: string): Graded =>
    grade(demo(either, contract), { kind: 'choice', choice: chosen }, ran('a\nb\n'))
  expect(graded(oneOf(['a', 'b'], ['b', 'a']), 'b')).toMatchObject({
    grade: 'possible',
    score: 1,
    explanation: 'B only looks quicker.\n\nA was queued first.',
  })
  expect(graded(oneOf(['a', 'b']), 'b').grade).toBe('wrong')
  expect(graded(oneOf(['a', 'b'], ['b', 'a']), 'ghost').grade).toBe('wrong')
  // Of an outcome of which two choices are true nobody can say what it makes of either.
  const vague = choice({ ask: '?', choices: [...either.choices, { id: 'x', text: 'x prints', holds: printed('x'), why: '' }] })
  const one = demo(vague, oneOf(['a', 'b'], ['b', 'a', 'x']))
  expect(grade(one, { kind: 'choice', choice: 'b' }, ran('a\nb\n')).grade).toBe('wrong')
})

test('choice: the fault of a lesson names the demo', () => {
  expect(grade(demo(either, exact()), { kind: 'choice', choice: 'a' }, ran('c\n')).verdict).toMatch(/fault of the lesson \(demo demo\)/)
})

test('choice: "it depends" is right only where the answer differs, and else the true choice says why', () => {
  const depends = (contract: Contract): Graded => grade(demo(either, contract), { kind: 'depends' }, ran('a\nb\nc\n'))
  expect(depends(oneOf(['a', 'b', 'c'], ['b', 'a', 'c'])).grade).toBe('right')
  expect(depends(oneOf(['a', 'b', 'c'], ['c', 'a', 'b']))).toMatchObject({
    grade: 'wrong',
    yours: 'it depends',
    actual: 'a is first',
    explanation: 'A was queued first.',
  })
  expect(depends(exact())).toMatchObject({ grade: 'wrong', explanation: 'A was queued first.' })
  expect(depends(partialOrder(['a', 'c'])).grade).toBe('right')
  expect(depends(oneOf(['a', 'b', 'c'], ['c'])).grade).toBe('right')
  expect(grade(demo(either, exact()), { kind: 'depends' }, ran('c\n')).grade).toBe('not-run')
})

test.each([
  [unordered(), 'wrong'],
  [partialOrder(['a', 'b']), 'wrong'],
  [oneOf(['a', 'b'], ['b', 'a', 'a']), 'wrong'],
  [oneOf(['a', 'b'], ['a']), 'right'],
])('lines: which lines print depends only where other lines may print: %o', (contract, expected) => {
  expect(grade(demo(lines({ distractors: ['x'] }), contract), { kind: 'depends' }, ran('a\nb\n')).grade).toBe(expected)
})

test('measured values that no line explains get rows of their own', () => {
  const one = demo(either, measured(), {
    values: {
      quick: { pattern: /^a (\d+)/, unit: 'ms', label: 'the quick one' },
      slow: { pattern: /^b (\d+)/ },
      gone: { pattern: /^x (\d+)/ },
    },
    why: [
      { line: /^a/, text: 'A line.' },
      { value: 'quick', text: 'It is quick.' },
      { value: 'slow', text: 'It is slow.' },
      { value: 'gone', text: 'Never.' },
    ],
    prediction: choice({ ask: '?', choices: [{ id: 'a', text: 'A', holds: printed(/^a/), why: 'Yes.' }] }),
  })
  expect(grade(one, { kind: 'choice', choice: 'a' }, ran('a 12 ms\nb 300 ms\n')).lines).toEqual([
    { line: 1, yours: null, actual: 'a 12 ms', right: true, why: 'A line.' },
    { line: 2, yours: null, actual: 'b 300 ms', right: true, why: 'It is slow.' },
    { line: 3, yours: null, actual: 'the quick one: 12 ms', right: true, why: 'It is quick.' },
  ])
})

test('number: the number asked for is the first row, with its why; what else was measured follows the lines', () => {
  const one = demo(number({ ask: 'How many?', value: 'n' }), measured(), {
    values: { n: { pattern: /n=(\d+)/, unit: 'MB' }, m: { pattern: /m=(\d+)/ } },
    why: [
      { value: 'n', text: 'Why n.' },
      { value: 'm', text: 'Why m.' },
    ],
  })
  expect(grade(one, { kind: 'number', number: 3 }, ran('n=4 m=5\n')).lines).toEqual([
    { line: 1, yours: '3 MB', actual: '4 MB', right: false, why: 'Why n.' },
    { line: 2, yours: null, actual: 'n=4 m=5', right: true, why: 'Why n.' },
    { line: 3, yours: null, actual: 'm: 5', right: true, why: 'Why m.' },
  ])
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
  [{ within: 0.1 }, 4.1, 'right'],
  [{ within: 0.1 }, 4.101, 'partly'],
  [{ factor: 0.5 }, 8, 'wrong'],
  [undefined, Number.NaN, 'wrong'],
  [{ within: 1 }, Number.NaN, 'wrong'],
  [{ factor: 2 }, Number.NaN, 'wrong'],
] as const)('number with tolerance %o: %d is %s', (tolerance, said, expected) => {
  const graded = grade(counted(tolerance), { kind: 'number', number: said }, ran('threads: 4\n'))
  expect(graded.grade).toBe(expected)
  expect(graded.score === 1).toBe(expected === 'right')
})

test.each([
  [{ factor: 2 }, -4, -8, 'right'],
  [{ factor: 2 }, -4, 4, 'wrong'],
  [{ factor: 2 }, 0, 0, 'right'],
  [{ factor: 2 }, 0, 1, 'wrong'],
  [{ factor: 3 }, 1, 1 / 3, 'right'],
  [{ within: 0.1 }, 1, 1.1, 'right'],
  [{ within: 5 }, -4, 1, 'right'],
] as const)('number with tolerance %o, of %d: %d is %s', (tolerance, actual, said, expected) => {
  expect(grade(counted(tolerance), { kind: 'number', number: said }, ran(`threads: ${actual}\n`)).grade).toBe(expected)
})

test.each([
  [8, 'You said 8, it was 4: 4 too many.'],
  [1, 'You said 1, it was 4: 3 too few.'],
  [4.3, 'You said 4.3, it was 4: 0.3 too many.'],
  [12_345, 'You said 12345, it was 4: 12341 too many.'],
  [4, 'Exactly 4.'],
])('number: the verdict on %d: %s', (said, verdict) => {
  expect(grade(counted(undefined), { kind: 'number', number: said }, ran('threads: 4\n')).verdict).toBe(verdict)
})

test('number: a why that speaks of the line explains the number in it', () => {
  const one = demo(number({ ask: 'How many?', value: 'n' }), exact(), {
    values: { n: { pattern: /^users: (\d+)$/ } },
    why: [
      { line: /^hello/, text: 'A greeting.' },
      { line: /^users/, text: 'Everybody asks.' },
    ],
  })
  expect(grade(one, { kind: 'number', number: 3 }, ran('hello\nusers: 10\n')).lines[0]).toEqual({
    line: 1,
    yours: '3',
    actual: '10',
    right: false,
    why: 'Everybody asks.',
  })
})

test('number: the nearer, the higher the score', () => {
  const scores = [4, 5, 6, 8, 16, 400].map((said) => grade(counted(undefined), { kind: 'number', number: said }, ran('threads: 4\n')).score)
  expect(scores).toEqual(scores.toSorted((left, right) => right - left))
  expect(new Set(scores).size).toBe(scores.length)
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
  expect(grade({ ...one, contract: unordered() }, said('b', 'a'), ran('a\nb\n')).misconceptions).toEqual([])
  expect(grade(one, said('b', 'a'), ran('a\nb\n', { status: 'failed', exitCode: 1 })).misconceptions).toEqual([])
})

test('"it depends" denies no line: what is said to those who leave one out is not said to it', () => {
  const misconceptions = [
    { when: never('a'), say: 'A does print.' },
    { when: not(lineAt(1, 'a')), say: 'A is the first.' },
    { when: all(never('b'), saidDepends()), say: 'It is guaranteed.' },
  ]
  const one = demo(order(), exact(), { misconceptions })
  expect(grade(one, { kind: 'depends' }, ran('a\nb\n')).misconceptions).toEqual(['It is guaranteed.'])
  expect(grade(one, said('b'), ran('a\nb\n')).misconceptions).toEqual(['A does print.', 'A is the first.'])
})

test('misconceptions look at the prediction: the lines without the empty ones, the choice, the number; never at the run', () => {
  const found = (prediction: Prediction, when: Condition, answer: Answer): boolean =>
    grade(
      demo(prediction, exact(), {
        masks: [{ pattern: /\d+/, as: '#' }],
        values: { n: { pattern: /n (\d+)/ } },
        misconceptions: [{ when, say: 'So.' }],
      }),
      answer,
      ran('a\nb\nn 4\n'),
    ).misconceptions.length === 1
  expect(found(order(), lineAt(2, 'pid #'), said('b', '', 'pid 77'))).toBe(true)
  expect(found(order(), printed('a'), said('b'))).toBe(false)
  expect(found(lines({ distractors: ['x'] }), printed('x'), said('x', 'a'))).toBe(true)
  expect(found(either, chose('b'), { kind: 'choice', choice: 'b' })).toBe(true)
  expect(found(number({ ask: '?', value: 'n' }), answered('>', 10), { kind: 'number', number: 11 })).toBe(true)
  expect(found(number({ ask: '?', value: 'n' }), any(value('n', '=', 4), exited(0)), { kind: 'number', number: 11 })).toBe(false)
})

test.each([
  ['a time-out', ran('a\nb\n', { status: 'timed-out', exitCode: null, reason: 'it ran longer than 10 s' })],
  ['a crash', ran('a\nb\n', { status: 'failed', exitCode: 1 })],
  ['a signal', ran('a\nb\n', { status: 'failed', exitCode: null, signal: 'SIGKILL' })],
  ['an output cut short', ran('a\nb\n', { status: 'output-limit', exitCode: null, truncated: true, reason: 'it printed more than 4 MB' })],
  ['an interruption without a reason', ran('', { status: 'not-run', exitCode: null, signal: 'SIGINT' })],
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

test.each([
  ['ends well', ran('a\nb\n')],
  ['ends with another code', ran('a\nb\n', { status: 'failed', exitCode: 1 })],
  ['is ended by a signal', ran('a\nb\n', { status: 'failed', exitCode: null, signal: 'SIGSEGV' })],
])('a demo that is meant to fail and %s is not counted', (_, run) => {
  const graded = grade(demo(order(), exact(), { exitCode: 13 }), said('a', 'b'), run)
  expect(graded.grade).toBe('not-run')
  expect(graded.verdict).toMatch(/exit code [01] instead of 13|SIGSEGV/)
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

test('in 500 random predictions: there are as many rows as lines on the longer side, and a grade is right exactly when every row is', () => {
  const random = seededRandom('rows')
  const some = (): string[] => Array.from({ length: 1 + Math.floor(random() * 5) }, () => 'abc'.charAt(Math.floor(random() * 3)))
  for (let round = 0; round < 500; round++) {
    const [predicted, real] = [some(), some()]
    const graded = grade(demo(order(), exact()), said(...predicted), ran(real.join('\n')))
    expect(graded.lines.flatMap(({ yours }) => yours ?? [])).toEqual(predicted)
    expect(graded.lines.flatMap(({ actual }) => actual ?? [])).toEqual(real)
    expect(graded.lines).toHaveLength(Math.max(predicted.length, real.length))
    for (const { yours, actual, right } of graded.lines) expect(right).toBe(yours === actual)
    expect(graded.grade === 'right').toBe(predicted.join() === real.join())
    expect(graded.grade === 'right' || graded.grade === 'partly').toBe(graded.score >= 0.5)
  }
})

test('from a real run to its grade: putting the tiles in the order printed is right, whatever the seed', () => {
  const random = seededRandom('whole')
  for (let seed = 0; seed < 200; seed++) {
    const real = Array.from(
      { length: 2 + Math.floor(random() * 5) },
      () => `job ${Math.floor(random() * 4)} took ${Math.floor(random() * 90)} ms`,
    )
    const one = demo(order({ distractors: ['job 9 took 1 ms', 'end'] }), exact(), { masks: [{ pattern: /\d+ ms/, as: '# ms' }] })
    const question = makeQuestion(one, real, seededRandom(seed))
    const left = [...(question.tiles ?? [])]
    const ids = real.map((line) => {
      const place = left.findIndex(({ text: shown }) => shown === line)
      return left.splice(place, 1)[0]?.id
    })
    const parsed = parseAnswer(question, ids.join(','))
    if ('problem' in parsed) throw new Error(parsed.problem)
    // The run that decides is another one: what is masked differs.
    const again = real.map((line) => line.replace(/\d+ ms/, '777 ms')).join('\r\n')
    expect(grade(one, parsed.answer, ran(again))).toMatchObject({ grade: 'right', score: 1 })
  }
})
