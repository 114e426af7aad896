import { expect, test } from 'vitest'
import { byNode, exact, oneOf, unordered } from '../../../../src/core/contract.ts'
import { inRange, ruleFor } from '../../../../src/core/grade/contract/node-range.ts'

test.each([
  ['v22.0.0', { from: '22' }, true],
  ['v21.99.99', { from: '22' }, false],
  ['v22.12.0', { from: '22.12' }, true],
  ['v22.9.0', { from: '22.12' }, false],
  ['22.12.1', { from: 'v22.12.1' }, true],
  ['v22.12.0', { from: '22.12.1' }, false],
  ['v22.0.0', { before: '22' }, false],
  ['v20.20.2', { before: '22' }, true],
  ['v100.0.0', { before: '22' }, false],
  ['v22.5.0', { from: '22', before: '24' }, true],
  ['v24.0.0', { from: '22', before: '24' }, false],
  ['v24.0.0', {}, true],
  ['v26.0.0-nightly20260101', { from: '26' }, true],
  ['v22.3.0', { from: '22.x' }, true],
  ['v21.3.0', { from: '22.x' }, false],
])('%s in %o: %s', (version, range, expected) => {
  expect(inRange(version, range)).toBe(expected)
})

test('the first case that fits counts; without a range it fits always', () => {
  const race = oneOf(['a'])
  const contract = byNode(
    { node: { before: '22' }, contract: exact() },
    { node: { before: '24' }, contract: race },
    { contract: unordered() },
  )
  expect(['v20.19.0', 'v22.1.0', 'v24.0.0', 'v26.1.0'].map((version) => ruleFor(contract, version).kind)).toEqual([
    'exact',
    'oneOf',
    'unordered',
    'unordered',
  ])
  expect(ruleFor(race, 'v20.19.0')).toBe(race)
  expect(ruleFor(byNode({ node: { from: '99' }, contract: race }), 'v20.19.0')).toEqual({ kind: 'exact' })
})
