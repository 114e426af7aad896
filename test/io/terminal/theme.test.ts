import { expect, test } from 'vitest'
import { detectUnicode } from '../../../src/io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../../../src/io/terminal/theme.ts'

test.each([
  [{}, false, 0],
  [{}, true, 1],
  [{ TERM: 'xterm-256color' }, true, 2],
  [{ TERM: 'xterm', COLORTERM: 'truecolor' }, true, 3],
  [{ TERM: 'dumb' }, true, 0],
  [{ NO_COLOR: '1', COLORTERM: 'truecolor' }, true, 0],
  [{ NO_COLOR: '' }, true, 1],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
  [{ FORCE_COLOR: '' }, false, 1],
  [{ FORCE_COLOR: 'true', TERM: 'dumb' }, false, 1],
  [{ FORCE_COLOR: '3' }, false, 3],
  [{ FORCE_COLOR: '0' }, true, 0],
])('%j with a terminal: %s has colour level %d', (env, isTTY, level) => {
  expect(detectColour(env, isTTY)).toBe(level)
})

test.each([
  [{}, 'linux', true],
  [{ LANG: 'de_DE.UTF-8' }, 'darwin', true],
  [{ LANG: 'C' }, 'linux', false],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'POSIX' }, 'linux', false],
  [{ LANG: 'en_US.ISO-8859-1' }, 'linux', false],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.ISO-8859-15' }, 'linux', false],
  [{ TERM: 'linux', LANG: 'C.UTF-8' }, 'linux', false],
  [{}, 'win32', false],
  [{ WT_SESSION: 'x' }, 'win32', true],
] as const)('%j on %s: Unicode %s', (env, platform, unicode) => {
  expect(detectUnicode(env, platform)).toBe(unicode)
})

test('without colours no sequence is written; without Unicode no character beyond ASCII', () => {
  const { symbols, ...styles } = createTheme({ colourLevel: 0, unicode: false })
  for (const style of Object.values(styles)) expect(style('text')).toBe('text')
  for (const symbol of Object.values(symbols)) expect(String(symbol)).toMatch(/^[ -~]+$/)
})

test('colours are the sixteen of the terminal, none of them blue, yellow, black or white', () => {
  const { symbols: _, ...styles } = createTheme({ colourLevel: 3, unicode: true })
  for (const style of Object.values(styles)) {
    expect(style('text')).not.toBe('text')
    expect(style('text')).not.toMatch(/\u001B\[(3[03478]|9[0-7])/)
  }
})
