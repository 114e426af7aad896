import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainTheme, type Theme } from '../../../../src/core/theme.ts'
import { renderCode } from '../../../../src/core/view/code/code.ts'
import { stripStyles } from '../../../../src/core/view/text/sgr.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'

const theme = plainTheme()
const sources = new URL('../../../../src/core/view/', import.meta.url)

/** Every style is a sequence of its own, so that it can be seen where it begins and ends. */
const colours: Theme = {
  ...theme,
  keyword: (text) => `\u001B[31m${text}\u001B[39m`,
  string: (text) => `\u001B[32m${text}\u001B[39m`,
  number: (text) => `\u001B[33m${text}\u001B[39m`,
  comment: (text) => `\u001B[34m${text}\u001B[39m`,
  name: (text) => `\u001B[35m${text}\u001B[39m`,
}

test('numbers, points at and wraps lines', () => {
  const source = "const a = 1\n\nconsole.log('日本語', a, 'and some more text')\n"
  expect(renderCode(source, { theme, width: 30, numbers: true, mark: new Set([3]) })).toMatchInlineSnapshot(`
    "  1  const a = 1
      2
    ❯ 3  console.log('日本語', a,
           'and some more text')"
  `)
})

test('shows a part under its own numbers', () => {
  const source = Array.from({ length: 12 }, (_, index) => `line(${index + 1})`).join('\n')
  expect(renderCode(source, { theme, width: 30, numbers: true, from: 9, to: 10 })).toBe(' 9  line(9)\n10  line(10)')
  expect(renderCode(source, { theme, width: 30, numbers: true, from: 12, to: 99 })).toBe('12  line(12)')
  expect(renderCode(source, { theme, width: 30, numbers: false, from: 2, to: 2 })).toBe('line(2)')
})

test.each([
  ['const x = 1', '\u001B[31mconst\u001B[39m x = \u001B[33m1\u001B[39m'],
  ['f(`a${b}c`) // d', '\u001B[35mf\u001B[39m(\u001B[32m`a\u001B[39m${b}\u001B[32mc`\u001B[39m) \u001B[34m// d\u001B[39m'],
  ['/* a\n\n b */', '\u001B[34m/* a\u001B[39m\n\n\u001B[34m b */\u001B[39m'],
  ['a < b && c > "d"', 'a < b && c > \u001B[32m"d"\u001B[39m'],
])('highlights %j', (source, drawn) => {
  expect(renderCode(source, { theme: colours, width: 80, numbers: false })).toBe(drawn)
})

test('the text stays intact under its colours', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(10)
  for (const name of files) {
    const source = readFileSync(new URL(name, sources), 'utf8').replaceAll('\r\n', '\n')
    expect(stripStyles(renderCode(source, { theme: colours, width: 1000, numbers: false }))).toBe(source.trimEnd())
    for (const width of [20, 40, 88]) {
      const drawn = stripStyles(renderCode(source, { theme: colours, width, numbers: false }))
      expect(Math.max(...drawn.split('\n').map(widthOf))).toBeLessThanOrEqual(width)
      expect(drawn.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''))
    }
  }
})

test('control characters in source do no harm', () => {
  expect(renderCode('a\u001B[2J\u001B[31mb\u202E\tc', { theme, width: 80, numbers: false })).toBe('ab<U+202E>  c')
})
