import { expect, test } from 'vitest'
import {
  all,
  answered,
  any,
  before,
  chose,
  count,
  decide,
  exited,
  lineAt,
  lineMatches,
  never,
  not,
  printed,
  saidDepends,
  value,
  type Comparison,
  type Condition,
  type Evidence,
} from '../../src/core/condition.ts'

const evidence: Evidence = {
  lines: ['start', 'tick 1', 'tick 2', 'end', 'tick 3'],
  values: { one: 10, three: 30 },
  exitCode: 0,
  chosen: 'a',
  answered: 4,
}

const table: readonly (readonly [string, Condition, boolean])[] = [
  ['a whole line', printed('start'), true],
  ['a part of a line is not the line', printed('tick'), false],
  ['trailing blanks do not count', printed('start  '), true],
  ['leading blanks do', printed(' start'), false],
  ['case counts', printed('Start'), false],
  ['a pattern', printed(/^tick \d$/), true],
  ['a pattern that fits nothing', printed(/^tock/), false],
  ['never: not printed', never('stop'), true],
  ['never: printed', never('start'), false],
  ['before', before('start', 'end'), true],
  ['before, the wrong way round', before('end', 'start'), false],
  ['before: the first occurrences count', before(/^tick/, 'end'), true],
  ['before: not with itself', before('start', 'start'), false],
  ['before: the first is missing', before('stop', 'end'), false],
  ['before: the second is missing', before('start', 'stop'), false],
  ['lineAt 1 is the first', lineAt(1, 'start'), true],
  ['lineAt 2', lineAt(2, 'tick 1'), true],
  ['lineAt -1 is the last', lineAt(-1, 'tick 3'), true],
  ['lineAt -5', lineAt(-5, 'start'), true],
  ['lineAt beyond the end', lineAt(6, /./), false],
  ['lineAt beyond the start', lineAt(-6, /./), false],
  ['lineAt 0 is no line', lineAt(0, /./), false],
  ['count =', count(/^tick/, '=', 3), true],
  ['count of what is not there', count('stop', '=', 0), true],
  ['count >', count(/^tick/, '>', 3), false],
  ['value against a number', value('one', '>=', 10), true],
  ['value against another', value('three', '=', { value: 'one', times: 3 }), true],
  ['value against another, once', value('three', '>', { value: 'one' }), true],
  ['a value that was not measured', value('two', '>', 0), false],
  ['against a value that was not measured', value('one', '<', { value: 'two' }), false],
  ['exited', exited(0), true],
  ['exited with another code', exited(1), false],
  ['chose', chose('a'), true],
  ['chose another', chose('b'), false],
  ['answered', answered('<', 5), true],
  ['answered otherwise', answered('>', 4), false],
  ['saidDepends', saidDepends(), false],
  ['not', not(printed('stop')), true],
  ['all', all(printed('start'), exited(0)), true],
  ['all but one', all(printed('start'), exited(1)), false],
  ['all of none', all(), true],
  ['any', any(exited(1), printed('start')), true],
  ['any of false ones', any(exited(1), exited(2)), false],
  ['any of none', any(), false],
]

test.each(table)('%s', (_, condition, expected) => {
  expect(decide(condition, evidence)).toBe(expected)
  expect(decide(not(condition), evidence)).toBe(!expected)
})

test('without evidence nothing was chosen, answered, exited or left to chance', () => {
  const nothing: Evidence = { lines: [], values: {} }
  const conditions = [chose(''), answered('!=', 0), exited(0), saidDepends(), lineAt(1, /^/), lineAt(-1, /^/)]
  expect(conditions.filter((condition) => decide(condition, nothing))).toEqual([])
  expect(decide(saidDepends(), { ...nothing, depends: true })).toBe(true)
  expect(decide(exited(0), { ...nothing, exitCode: null })).toBe(false)
})

test.each<readonly [Comparison, boolean, boolean, boolean]>([
  ['<', true, false, false],
  ['<=', true, true, false],
  ['=', false, true, false],
  ['>=', false, true, true],
  ['>', false, false, true],
  ['!=', true, false, true],
])('3, 4 and 5 %s 4', (comparison, three, four, five) => {
  const compared = (number: number): boolean => decide(answered(comparison, 4), { lines: [], values: {}, answered: number })
  expect([compared(3), compared(4), compared(5)]).toEqual([three, four, five])
})

test('a global or sticky pattern decides the same every time', () => {
  const [everywhere, sticky] = [/tick/g, /tick/y]
  expect([1, 2, 3].map(() => lineMatches('tick tick', everywhere))).toEqual([true, true, true])
  expect([1, 2, 3].map(() => lineMatches('tick', sticky))).toEqual([true, true, true])
})
