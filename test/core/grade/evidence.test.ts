import { expect, test } from 'vitest'
import { evidenceOf, parseNumber, readValues } from '../../../src/core/grade/evidence.ts'
import type { Run } from '../../../src/core/run.ts'

test.each([
  ['4', 4],
  ['-2.5', -2.5],
  ['+3', 3],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', 1000],
  ['1,234', 1234],
  ['1,234,567.89', 1_234_567.89],
  ['1 234 567', 1_234_567],
  ['1\u00A0234', 1234],
  ['1\u202F234', 1234],
  ['1_000', 1000],
  ['10_00', 1000],
  ['  7 ', 7],
  ['', Number.NaN],
  ['four', Number.NaN],
  ['4 ms', Number.NaN],
  ['1,23', Number.NaN],
  ['1234,567', Number.NaN],
  ['1,234 567', Number.NaN],
  ['1.5,000', Number.NaN],
  ['1 2', Number.NaN],
  ['1__0', Number.NaN],
  ['_1', Number.NaN],
  ['0x10', Number.NaN],
  ['Infinity', Number.NaN],
  ['1e999', Number.NaN],
  ['1.2.3', Number.NaN],
])('%j as a number', (text, expected) => {
  expect(parseNumber(text)).toBe(expected)
})

test('values: the first line that has the number, its first group; what is not there is left out', () => {
  const lines = ['waited: soon', 'waited: 1,250.5 ms (2)', 'waited: 9 ms']
  expect(
    readValues(lines, {
      waited: { pattern: /waited: (\S+)/ },
      bracket: { pattern: /\((\d)\)/g },
      gone: { pattern: /gone: (\d+)/ },
      groupless: { pattern: /waited/ },
    }),
  ).toEqual({ waited: 1250.5, bracket: 2 })
})

test('a global pattern reads the same every time', () => {
  const values = { n: { pattern: /(\d+)/g } }
  expect([1, 2, 3].map(() => readValues(['a 1', 'b 2'], values))).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
})

test('of a run: lines are masked, values are read before that, the exit code is kept', () => {
  const run: Run = {
    status: 'failed',
    exitCode: 3,
    signal: null,
    durationMs: 1,
    stdout: 'took 12 ms\r\n\n\u001B[32mend\u001B[39m\n',
    stderr: 'oh',
    truncated: false,
  }
  expect(evidenceOf(run, { masks: [{ pattern: /\d+/, as: '#' }], values: { took: { pattern: /took (\d+)/ } } })).toEqual({
    lines: ['took # ms', 'end'],
    values: { took: 12 },
    exitCode: 3,
  })
  expect(evidenceOf({ ...run, exitCode: null }, {})).toEqual({ lines: ['took 12 ms', 'end'], values: {}, exitCode: null })
})
