import { expect, test } from 'vitest'
import type { Run } from '../../../src/core/run.ts'
import { compareRuns } from '../../../src/core/trace/compare-runs.ts'

const run = (stdout: string, more: Partial<Run> = {}): Run => ({
  status: 'ok',
  exitCode: 0,
  signal: null,
  durationMs: 1,
  stdout,
  stderr: '',
  truncated: false,
  ...more,
})
const runs = (...outputs: readonly string[]): readonly Run[] => outputs.map((output) => run(output))
const timedOut = (stdout: string): Run => run(stdout, { status: 'timed-out', exitCode: null, signal: 'SIGKILL' })
const tooLong = (head: string, tail: number): Run =>
  run(`${head}\n[… 4 MB left out …]\n${tail}`, { status: 'output-limit', truncated: true })

test.each([
  ['the same', runs('a\nb\n'), runs('a\nb\n'), true, false, /Plain node printed the same\./],
  ['a final line end or trailing blanks', runs('a\nb\n'), runs('a \nb'), true, false, /the same/],
  ['numbers that plain runs differ in, too', runs('took 1.5 ms', 'took 12 ms'), runs('took 3.25 ms'), true, true, /Numbers in it differ/],
  ['a number that plain runs agree on', runs('is 1', 'is 1'), runs('is 2'), false, false, /tracing has changed this program/],
  ['another order', runs('a\nb', 'a\nb'), runs('b\na'), false, false, /same lines in another order/],
  [
    'a race, seen both ways',
    runs('a\nb', 'b\na', 'a\nb'),
    runs('b\na', 'b\na'),
    true,
    true,
    /2 outcomes in 3 runs of plain node, 1 in 2 runs traced/,
  ],
  ['an outcome of a race that no plain run had', runs('a', 'b'), runs('c'), false, true, /was not among them/],
  [
    'another exit code',
    runs('a'),
    [run('a', { exitCode: 7, status: 'failed' })],
    false,
    false,
    /ended otherwise.*exit code 7, not exit code 0/,
  ],
  ['one cut off sooner than the other', [timedOut('1\n2\n3\n4')], [timedOut('1\n2')], true, false, /the same/],
  ['too long an output, cut at another place', [tooLong('1\n2\n3', 9)], [tooLong('1\n2', 8)], true, false, /the same/],
  [
    'ids that Node gives',
    runs('I {\n  [Symbol(asyncId)]: 5,\n  Symbol(triggerId): 1 }'),
    runs('I {\n  [Symbol(asyncId)]: 9,\n  Symbol(triggerId): 4 }'),
    true,
    false,
    /the same\. Async ids count higher/,
  ],
  ['nothing', runs(''), runs(''), true, false, /printed nothing either/],
  ['a race whose one outcome plain node never had', runs('a', 'a'), runs('b', 'a'), true, true, /1 outcome in 2 runs of plain node/],
  ['cut off, and different before that', [timedOut('1\n2\n3')], [timedOut('1\nx')], false, false, /tracing has changed/],
] as const)('%s', (_, plain, traced, faithful, varies, said) => {
  const compared = compareRuns(plain, traced, [])
  expect(compared.faithful).toBe(faithful)
  expect(compared.comparison.varies).toBe(varies)
  expect(compared.comparison.said).toMatch(said)
})

test('the traced run that agrees is shown, and each outcome is counted both ways', () => {
  const { shown, comparison } = compareRuns(runs('a', 'a', 'b'), runs('c', 'b', 'a'), [])
  expect(shown).toBe(1)
  expect(comparison.outcomes).toEqual([
    { stdout: 'a', plain: 2, traced: 1 },
    { stdout: 'b', plain: 1, traced: 1 },
    { stdout: 'c', plain: 0, traced: 1 },
  ])
})

test('what a demo masks does not differ', () => {
  expect(compareRuns(runs('pid 12'), runs('pid 34'), [{ pattern: /\d+/, as: '#' }]).faithful).toBe(true)
})

test('a shift of a race is said, where there are runs enough to see one', () => {
  const many = (heads: number, tails: number): readonly Run[] => runs(...Array<string>(heads).fill('a'), ...Array<string>(tails).fill('b'))
  expect(compareRuns(many(18, 2), many(9, 11), []).comparison.said).toMatch(
    /90 % of the plain and 45 % of the traced runs\. Tracing shifts this race\.$/,
  )
  expect(compareRuns(many(18, 2), many(17, 3), []).comparison.said).not.toContain('shifts')
  expect(compareRuns(many(2, 1), many(1, 2), []).comparison.said).not.toContain('shifts')
})
