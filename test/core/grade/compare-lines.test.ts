import { expect, test } from 'vitest'
import { compareLines } from '../../../src/core/grade/compare-lines.ts'
import { seededRandom } from '../../../src/core/random.ts'

const compare = (yours: string, actual: string): ReturnType<typeof compareLines> => compareLines(yours.split(''), actual.split(''))

test.each([
  ['abc', 'abc', [0, 1, 2], 1, '', ''],
  ['', '', [], 1, '', ''],
  ['', 'a', [], 0, '', 'a'],
  ['a', '', [], 0, 'a', ''],
  ['ba', 'ab', [], 0, '', ''],
  ['acb', 'abc', [0], (1 / 3 + 2 / 3) / 2, '', ''],
  ['abdc', 'abcd', [0, 1], (2 / 4 + 5 / 6) / 2, '', ''],
  ['xabc', 'abc', [], (0 + 1) / 2, 'x', ''],
  ['abcx', 'abc', [0, 1, 2], (3 / 4 + 1) / 2, 'x', ''],
  ['xa', 'a', [], (0 + 1) / 2, 'x', ''],
  ['ab', 'abc', [0, 1], (2 / 3 + 1 / 3) / 2, '', 'c'],
  ['aab', 'ab', [0], (1 / 3 + 1) / 2, 'a', ''],
  ['ab', 'aab', [0], (1 / 3 + 1 / 3) / 2, '', 'a'],
])('%s for %s', (yours, actual, same, score, extra, missing) => {
  const compared = compare(yours, actual)
  expect([...compared.same]).toEqual(same)
  expect(compared.score).toBeCloseTo(score)
  expect([compared.extra.join(''), compared.missing.join('')]).toEqual([extra, missing])
})

test('only the same lines in the same order score 1, and extra and missing make up the difference', () => {
  const random = seededRandom('compare')
  const some = (): string[] => Array.from({ length: Math.floor(random() * 7) }, () => 'abc'.charAt(Math.floor(random() * 3)))
  for (let round = 0; round < 2000; round++) {
    const [yours, actual] = [some(), some()]
    const { score, extra, missing } = compareLines(yours, actual)
    expect(score === 1).toBe(yours.join() === actual.join())
    expect(score >= 0 && score <= 1).toBe(true)
    expect([...yours, ...missing].sort()).toEqual([...actual, ...extra].sort())
  }
})

test('a long output is compared in no time', () => {
  const actual = Array.from({ length: 100_000 }, (_, index) => `line ${index}`)
  const started = performance.now()
  expect(compareLines(['line 0', 'ghost', 'line 5'], actual).extra).toEqual(['ghost'])
  expect(performance.now() - started).toBeLessThan(2000)
})
