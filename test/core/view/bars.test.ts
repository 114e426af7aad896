import { expect, test } from 'vitest'
import { asciiSymbols, plainTheme } from '../../../src/core/theme.ts'
import { formatNumber, renderBars } from '../../../src/core/view/bars.ts'
import { widthOf } from '../../../src/core/view/text/width.ts'

const rows = [
  { label: 'readFileSync', value: 1234.4, unit: 'ms' },
  { label: '日本', value: 600, unit: 'ms' },
  { label: 'tiny', value: 0.01234, unit: 'ms' },
  { label: 'zero', value: 0, unit: 'ms' },
  { label: 'missing', value: Number.NaN, unit: 'ms' },
  { label: 'negative', value: -5, unit: 'ms' },
  { label: 'memory', value: 12, unit: 'MB' },
  { label: 'count', value: Infinity },
]

test('beside their labels', () => {
  expect(renderBars(rows, { theme: plainTheme(), width: 60 })).toMatchInlineSnapshot(`
    "readFileSync      1,234 ms  ████████████████████████████████
    日本                600 ms  ████████████████
    tiny             0.0123 ms  █
    zero                  0 ms
    missing       not measured
    negative             -5 ms
    memory               12 MB  ████████████████████████████████
    count             infinite  ████████████████████████████████"
  `)
})

test('under their labels where it is narrow, in ASCII', () => {
  expect(renderBars(rows.slice(0, 3), { theme: plainTheme(asciiSymbols), width: 24 })).toMatchInlineSnapshot(`
    "readFileSync
       1,234 ms  ###########
    日本
         600 ms  #####
    tiny
      0.0123 ms  #"
  `)
})

test.each([88, 60, 40, 20])('no line is wider than %i columns', (width) => {
  const drawn = renderBars([...rows, { label: 'a very long label that wraps', value: 1e300, unit: 'operations/s' }], {
    theme: plainTheme(),
    width,
  })
  expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
  expect(renderBars([], { theme: plainTheme(), width })).toBe('')
})

test.each([
  [0, '0'],
  [1234567, '1,234,567'],
  [1234.56, '1,235'],
  [123.456, '123.5'],
  [12.345, '12.3'],
  [0.0012345, '0.00123'],
  [1e21, '1.00e+21'],
  [1e-9, '1.00e-9'],
  [-1500, '-1,500'],
  [Number.NaN, 'not measured'],
  [Infinity, 'infinite'],
])('%d is written as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})
