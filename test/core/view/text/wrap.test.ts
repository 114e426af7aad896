import { expect, test } from 'vitest'
import { stripStyles } from '../../../../src/core/view/text/sgr.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'
import { wrap } from '../../../../src/core/view/text/wrap.ts'

test.each([
  ['fits', 'one two', 7, 'one two'],
  ['at a blank', 'one two three', 8, 'one two\nthree'],
  ['several blanks go at a line end', 'one two   three', 8, 'one two\nthree'],
  ['blanks inside a line stay', 'a   b c', 6, 'a   b\nc'],
  ['a long word is cut', 'abcdefghij', 4, 'abcd\nefgh\nij'],
  ['line ends stay', 'one\n\ntwo', 8, 'one\n\ntwo'],
  ['between wide characters', '日本語テキスト', 6, '日本語\nテキス\nト'],
  ['not before closing punctuation', 'これは。そして', 6, 'これ\nは。そ\nして'],
  ['not after opening brackets', 'これ「それ」', 6, 'これ\n「そ\nれ」'],
  ['an emoji family is one character', '👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 4, '👨‍👩‍👧👨‍👩‍👧\n👨‍👩‍👧'],
  ['accents stay as they are', 'e\u0301e\u0301e\u0301', 2, 'e\u0301e\u0301\ne\u0301'],
  ['wider than the width', '日', 1, '日'],
  ['an address is not cut', 'see (https://example.org/a/long/path), too', 10, 'see\n(https://example.org/a/long/path),\ntoo'],
])('wraps: %s', (_, text, width, rows) => {
  expect(wrap(text, width)).toBe(rows)
})

test('an address in code is cut', () => {
  expect(wrap('https://example.org', 10, { cutAddresses: true })).toBe('https://ex\nample.org')
})

test('indents the first row, and hangs the others', () => {
  expect(wrap('one two three', 10, { indent: '* ' })).toBe('* one two\n  three')
  expect(wrap('one two three', 10, { hanging: '    ' })).toBe('one two\n    three')
})

test('styles end with each row and begin again on the next', () => {
  expect(wrap('\u001B[1m\u001B[4mone two\u001B[24m three\u001B[22m four', 5)).toBe(
    '\u001B[1;4mone\u001B[0m\n\u001B[1;4mtwo\u001B[0m\n\u001B[1mthree\u001B[0m\nfour',
  )
})

test('keeps every character, and the width', () => {
  const words = ['a', 'longer', '日本', '👍🏽', 'x'.repeat(30), '\u001B[31mred\u001B[39m', '(b)', 'e\u0301', '。']
  let state = 3
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 12 }, () => words[(state = (state * 75 + 74) % 65_537) % words.length]).join(
      round % 3 === 0 ? '' : ' ',
    )
    for (const width of [2, 7, 20]) {
      const rows = wrap(text, width)
      expect(stripStyles(rows).replace(/[\n ]/g, '')).toBe(stripStyles(text).replaceAll(' ', ''))
      expect(Math.max(...rows.split('\n').map(widthOf))).toBeLessThanOrEqual(width)
    }
  }
})
