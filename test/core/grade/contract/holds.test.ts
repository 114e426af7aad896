import { expect, test } from 'vitest'
import { before, exited, printed, value, type Evidence } from '../../../../src/core/condition.ts'
import { exact, measured, oneOf, partialOrder, unordered, type ContractRule } from '../../../../src/core/contract.ts'
import { holds } from '../../../../src/core/grade/contract/holds.ts'
import { isPossible, mayDiffer } from '../../../../src/core/grade/contract/is-possible.ts'

const run = (text: string, more: Partial<Evidence> = {}): Evidence => ({ lines: text.split(' '), values: {}, exitCode: 0, ...more })

/** What the problems of a contract that holds look like. */
const nothing = /^$/

const table: readonly (readonly [string, ContractRule, readonly Evidence[], boolean, RegExp])[] = [
  ['exact: the same each time', exact(), [run('a b'), run('a b')], true, nothing],
  ['exact: not the same', exact(), [run('a b'), run('b a')], false, /2 runs gave 2 different/],
  ['exact: and what it says', exact(before('a', 'b')), [run('a b'), run('a b')], true, nothing],
  ['exact: not what it says', exact(before('b', 'a')), [run('a b')], false, /in 1 of 1 runs this did not hold: "b" before "a"/],
  ['exact: the exit code', exact(exited(0)), [run('a'), run('a', { exitCode: 1 })], false, /in 1 of 2 .*exit code 0/],
  ['oneOf: listed', oneOf(['a', 'b'], ['b', 'a']), [run('a b'), run('b a'), run('b a')], true, nothing],
  ['oneOf: one is not', oneOf(['a', 'b']), [run('a b'), run('b a')], false, /not listed: b \| a/],
  ['oneOf: trailing blanks of an author', oneOf(['a ', 'b']), [run('a b')], true, nothing],
  ['unordered: any order', unordered(), [run('a b a'), run('a a b')], true, nothing],
  ['unordered: each as often', unordered(), [run('a b a'), run('a b b')], false, /same lines each time/],
  ['unordered: a line less', unordered(), [run('a b'), run('a')], false, /same lines each time/],
  ['unordered: what it says', unordered(printed('c')), [run('a b'), run('b a')], false, /in 2 of 2/],
  ['partialOrder: pairs hold', partialOrder(['a', 'c']), [run('a b c'), run('b a c')], true, nothing],
  ['partialOrder: a pair does not', partialOrder(['a', 'c']), [run('a b c'), run('b c a')], false, /"a" did not always come before "c"/],
  ['partialOrder: a line of a pair is missing', partialOrder(['a', 'x']), [run('a b')], false, /"a" did not always come before "x"/],
  ['partialOrder: other lines', partialOrder(['a', 'b']), [run('a b'), run('a b c')], false, /same lines each time/],
  [
    'measured: numbers may differ',
    measured(value('n', '>', 1)),
    [run('a', { values: { n: 2 } }), run('b', { values: { n: 9 } })],
    true,
    nothing,
  ],
  ['measured: a relation does not hold', measured(value('n', '>', 1)), [run('a', { values: { n: 1 } })], false, /n > 1/],
  ['measured: not measured', measured(value('n', '>', { value: 'm', times: 2 })), [run('a')], false, /n > 2 × m/],
]

test.each(table)('%s', (_, rule, runs, expected, problem) => {
  const { holds: held, problems } = holds(rule, runs)
  expect(held).toBe(expected)
  expect(problems.join('; ')).toMatch(problem)
})

test('the same problem is said once', () => {
  expect(holds(oneOf(['a']), [run('b'), run('b'), run('b')]).problems).toHaveLength(1)
})

test.each<readonly [ContractRule, string, boolean]>([
  [exact(), 'a b c', false],
  [measured(), 'a b c', false],
  [oneOf(['c', 'a']), 'c a', true],
  [oneOf(['c', 'a']), 'a c', false],
  [unordered(), 'c b a', true],
  [unordered(), 'a b', false],
  [unordered(), 'a b b', false],
  [unordered(before('a', 'b')), 'a c b', true],
  [unordered(before('a', 'b')), 'b c a', false],
  [unordered(exited(0)), 'b c a', true],
  [partialOrder(['a', 'c']), 'b a c', true],
  [partialOrder(['a', 'c'], ['b', 'c']), 'a c b', false],
  [partialOrder(['a', 'c']), 'a c', false],
  [partialOrder(['a', 'c']), 'a b b c', false],
])('%o: could it print %s? %s', (rule, predicted, expected) => {
  expect(isPossible(rule, predicted.split(' '), ['a', 'b', 'c'], { values: {}, exitCode: 0 })).toBe(expected)
})

test('what may differ', () => {
  const rules = [exact(), measured(), oneOf(['a']), oneOf(['a'], ['b']), unordered(), partialOrder(['a', 'b'])]
  expect(rules.map(mayDiffer)).toEqual([false, false, false, true, true, true])
})

test('whatever runs hold, each of them is possible', () => {
  const orders = ['a b c', 'a c b', 'b a c', 'b c a', 'c a b', 'c b a'].map((order) => run(order))
  for (const rule of [unordered(), unordered(before('a', 'c')), partialOrder(['a', 'c']), oneOf(['a', 'b', 'c'], ['c', 'b', 'a'])])
    for (const one of orders)
      for (const other of orders) if (holds(rule, [one, other]).holds) expect(isPossible(rule, one.lines, other.lines, other)).toBe(true)
  expect(orders.filter((one) => holds(partialOrder(['a', 'c']), [one]).holds)).toHaveLength(3)
})
