import { expect, test } from 'vitest'
import { maskLine, maskLines, outputLines } from '../../../src/core/grade/output-lines.ts'

test.each([
  ['nothing', '', []],
  ['a line without an end', 'a', ['a']],
  ['a final newline never matters', 'a\nb\n', ['a', 'b']],
  ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
  ['CR alone', 'a\rb\r', ['a', 'b']],
  ['CR twice before LF', 'a\r\r\nb', ['a', 'b']],
  ['trailing blanks', 'a  \nb\t\nc\u00A0', ['a', 'b', 'c']],
  ['leading blanks stay', '  a', ['  a']],
  ['empty lines are left out', '\n\na\n \n\nb\n\n', ['a', 'b']],
  ['colours', '\u001B[31ma\u001B[39m\n\u001B[1;4mb\u001B[0m', ['a', 'b']],
  ['a colour over two lines', '\u001B[32ma\nb\u001B[39m', ['a', 'b']],
  ['cursor moves and erasures', 'a\u001B[2K\u001B[1Gb\u001B[?25l', ['ab']],
  ['a window title', '\u001B]0;title\u0007a', ['a']],
  ['wide and composed characters stay', '日本 👩‍💻\né', ['日本 👩‍💻', 'é']],
])('%s', (_, output, expected) => {
  expect(outputLines(output)).toEqual(expected)
})

test.each([
  ['every place, without a flag', 'a1b22', [{ pattern: /\d+/, as: '#' }], 'a#b#'],
  ['every place, with one', 'a1b22', [{ pattern: /\d+/g, as: '#' }], 'a#b#'],
  ['a sticky pattern is no other', 'a1b22', [{ pattern: /\d+/y, as: '#' }], 'a#b#'],
  ['other flags are kept', 'PID 1 pid 2', [{ pattern: /pid \d/i, as: 'pid' }], 'pid pid'],
  [
    'one after the other',
    'port 80',
    [
      { pattern: /80/, as: 'N' },
      { pattern: /port N/, as: 'address' },
    ],
    'address',
  ],
  ['groups can be used', 'took 12 ms', [{ pattern: /took (\d+) (\w+)/, as: '$2' }], 'ms'],
  ['no blank is left at the end', 'took 12', [{ pattern: /\d+/, as: '' }], 'took'],
  ['no masks', 'a ', [], 'a'],
])('mask: %s', (_, line, masks, expected) => {
  expect(maskLine(line, masks)).toBe(expected)
  // Patterns keep a position between calls when they may.
  expect(maskLines([line, line], masks)).toEqual([expected, expected])
})
