import { expect, test } from 'vitest'
import { asciiSymbols, plainTheme } from '../../../src/core/theme.ts'
import { renderOutcomes } from '../../../src/core/view/outcomes.ts'
import { widthOf } from '../../../src/core/view/text/width.ts'

const theme = plainTheme()
const race = [
  { stdout: 'immediate\ntimeout\n', count: 6 },
  { stdout: 'timeout\nimmediate\n', count: 13 },
  { stdout: '', count: 1 },
]

test('the most frequent first', () => {
  expect(renderOutcomes(race, { theme, width: 60 })).toMatchInlineSnapshot(`
    "13 of 20 · 65 %  ████████████████████
      timeout · immediate

     6 of 20 · 30 %  █████████
      immediate · timeout

     1 of 20 · 5 %  ██
      (nothing printed)"
  `)
})

test('line by line where it is narrow, in ASCII', () => {
  expect(renderOutcomes(race, { theme: plainTheme(asciiSymbols), width: 20 })).toMatchInlineSnapshot(`
    "13 of 20 | 65 %
      timeout
      immediate

     6 of 20 | 30 %
      immediate
      timeout

     1 of 20 | 5 %
      (nothing printed)"
  `)
})

test('rare ones are counted', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ stdout: `${index}\n`, count: index < 6 ? 5 : 1 }))
  expect(renderOutcomes(many, { theme, width: 60 })).toMatch(/\n\nand 3 rarer ones \(3 runs of 33\)$/)
  const equal = Array.from({ length: 7 }, (_, index) => ({ stdout: `${index}\n`, count: 1 }))
  expect(renderOutcomes(equal, { theme, width: 60 })).toMatch(/\n\nand 1 other one \(1 run of 7\)$/)
})

test('shares near nothing and near all are not rounded away', () => {
  const drawn = renderOutcomes(
    [
      { stdout: 'a', count: 999 },
      { stdout: 'b', count: 1 },
    ],
    { theme, width: 60 },
  )
  expect(drawn).toContain('>99 %')
  expect(drawn).toContain('<1 %')
})

test('long outputs are cut, indented ones stay as they are', () => {
  const drawn = renderOutcomes([{ stdout: 'x\n'.repeat(5), count: 1 }], { theme, width: 60, lines: 3 })
  expect(drawn).toContain('… 2 more lines')
  expect(renderOutcomes([{ stdout: 'a\n  b\n', count: 1 }], { theme, width: 60 })).toMatch(/\n  a\n    b$/)
  expect(renderOutcomes([{ stdout: 'a\u001B[2Jb\n', count: 1 }], { theme, width: 60 })).toMatch(/\n  ab$/)
})

test('no runs at all', () => {
  expect(renderOutcomes([], { theme, width: 60 })).toBe('No run came to an end.')
})

test.each([88, 60, 40, 20])('no line is wider than %i columns', (width) => {
  const drawn = renderOutcomes([...race, { stdout: '日本語 '.repeat(30), count: 1000 }], { theme, width })
  expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
})
