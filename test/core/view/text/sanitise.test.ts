import { expect, test } from 'vitest'
import { createSanitiser, sanitise } from '../../../../src/core/view/text/sanitise.ts'

test.each([
  ['plain text', 'a line\nanother\n', 'a line\nanother\n'],
  ['empty', '', ''],
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a bare CR', '10%\r20%', '10%^M20%'],
  ['a CR at the end', 'a\r', 'a^M'],
  ['two CRs and a line end', 'a\r\r\n', 'a^M\n'],
  ['tabs', 'a\tb\t\tc\n\td', 'a       b               c\n        d'],
  ['a tab after wide characters', '日本\tx', '日本    x'],
  ['a tab after a colour', '\u001B[31mab\u001B[39m\tx', '\u001B[31mab\u001B[39m      x'],
  ['bell, backspace, null, delete', 'a\u0007b\bc\0d\u007F', 'a^Gb^Hc^@d^?'],
  ['a colour', '\u001B[31mred\u001B[39m', '\u001B[31mred\u001B[39m'],
  ['a colour left open', '\u001B[31mred\nplain\n', '\u001B[31mred\u001B[0m\nplain\n'],
  ['a colour left open at the end', '\u001B[1;38;5;208mx', '\u001B[1;38;5;208mx\u001B[0m'],
  ['a colour closed by a reset', '\u001B[1mx\u001B[m\n', '\u001B[1mx\u001B[m\n'],
  ['bold and dim share their end', '\u001B[1m\u001B[2mx\u001B[22m\n', '\u001B[1m\u001B[2mx\u001B[22m\n'],
  ['true colour with colons', '\u001B[38:2::1:2:3mx\n', '\u001B[38:2::1:2:3mx\u001B[0m\n'],
  ['curly underline switched off', '\u001B[4:3mx\u001B[4:0m\n', '\u001B[4:3mx\u001B[4:0m\n'],
  ['clear and home', 'a\u001B[2J\u001B[Hb', 'ab'],
  ['cursor up, erase line', 'a\u001B[1A\u001B[2Kb', 'ab'],
  ['alternate screen and mouse', '\u001B[?1049h\u001B[?1000hx\u001B[?25l', 'x'],
  ['a key mode that ends in m', '\u001B[>4;2mx\u001B[?4m', 'x'],
  ['a sequence with an intermediate', '\u001B[1 mx\u001B[2 q', 'x'],
  ['a title', '\u001B]0;evil\u0007x', 'x'],
  ['a title ended by ST', '\u001B]2;evil\u001B\\x', 'x'],
  ['the clipboard', '\u001B]52;c;ZXZpbA==\u0007x', 'x'],
  ['a link', '\u001B]8;;http://evil.example\u001B\\text\u001B]8;;\u001B\\', 'text'],
  ['a string that is never ended stops at the line end', '\u001B]0;evil\nnext', '\nnext'],
  ['a device control string', '\u001BP1$r0m\u001B\\x', 'x'],
  ['an application command', '\u001B_Gi=1;AAAA\u001B\\x', 'x'],
  ['terminal reset', '\u001Bcx', 'x'],
  ['character set', '\u001B(0lqk\u001B(B', 'lqk'],
  ['a lone ESC at the end', 'x\u001B', 'x'],
  ['ESC before a wide character', '\u001B日', '日'],
  ['two ESCs', '\u001B\u001B[31mx\n', '\u001B[31mx\u001B[0m\n'],
  ['an unfinished colour', 'x\u001B[31', 'x'],
  ['a colour cut by a line end', 'x\u001B[31\nm', 'x\nm'],
  ['8-bit CSI', '\u009B2Jx', 'x'],
  ['8-bit colour', '\u009B31mx\n', '\u001B[31mx\u001B[0m\n'],
  ['8-bit OSC', '\u009D0;evil\u009Cx', 'x'],
  ['another 8-bit control', 'a\u0085b', 'a<U+0085>b'],
  ['bidi override and isolate', 'a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
  ['lone surrogates', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ['emoji', '👨‍👩‍👧 ok', '👨‍👩‍👧 ok'],
  ['endless parameters', `\u001B[${'1;'.repeat(200)}mx`, 'x'],
])('makes harmless: %s', (_, printed, shown) => {
  expect(sanitise(printed)).toBe(shown)
})

test('tab stops can be nearer', () => {
  expect(sanitise('a\tb', { tabs: 4 })).toBe('a   b')
})

test('only colours survive, whatever comes, and pieces give what the whole gives', () => {
  const random = randomNumbers(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: Math.floor(random() * 30) }, () => pick(alphabet)).join('')
    const whole = sanitise(text)
    expect(whole.replace(/\u001B\[[\d;:]*m/g, '')).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u,
    )
    const sanitiser = createSanitiser()
    let pieces = ''
    for (let at = 0; at < text.length;) {
      const next = at + 1 + Math.floor(random() * 4)
      pieces += sanitiser.push(text.slice(at, next))
      at = next
    }
    expect(pieces + sanitiser.end()).toBe(whole)
  }
})

test('bytes may be cut inside a character', () => {
  const sanitiser = createSanitiser()
  let shown = ''
  for (const byte of new TextEncoder().encode('\uFEFF日本 👍\u001B[31m é\n')) shown += sanitiser.push(Uint8Array.of(byte))
  expect(shown + sanitiser.end()).toBe('\uFEFF日本 👍\u001B[31m é\u001B[0m\n')
})

test.each([
  ['unended strings', '\u001B]0;'],
  ['unfinished colours', '\u001B[1'],
  ['colours never closed', '\u001B[31mx'],
  ['tabs', 'x\t'],
  ['ESCs', '\u001B'],
])('takes time in proportion to the length: %s', (_, piece) => {
  /** Milliseconds of this process's own time, the best of three: what else the machine does counts nothing. */
  const time = (length: number): number => {
    const text = piece.repeat(length / piece.length)
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      sanitise(text)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    return Math.min(...times)
  }
  // Quadratic time would be 64 times as much; 40 leaves room for collecting garbage.
  expect(time(1_600_000)).toBeLessThan(Math.max(300, 40 * time(200_000)))
})

const alphabet = [
  '\u001B [ ] P \u009B \u009D \u009C \u0007 \\ m 31 ; : ? 0 ( H a \r \r\n \b \u0018 日 👍 \uD83D \uDC4D \u202E \u0085 \u001B[ \u001B] \u001B[31m \u001B[0m \u001B[1;4m'.split(
    ' ',
  ),
  [' ', '\n', '\t', '\n', '\t'],
].flat()

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
