import { expect, test } from 'vitest'
import { asciiSymbols, plainTheme, type Theme } from '../../../../src/core/theme.ts'
import { renderMarkdown } from '../../../../src/core/view/prose/markdown.ts'
import { stripStyles } from '../../../../src/core/view/text/sgr.ts'
import { widthOf } from '../../../../src/core/view/text/width.ts'

const theme = plainTheme()
const fence = '```'

const prose = `# Event loop

Node runs **your code** on *one* thread, see [the docs](https://nodejs.org/en/learn) &amp; \`process.nextTick(callback)\`.
日本語のテキストはここで折り返す。

## Lists

9. ninth
10. tenth item, long enough to wrap at forty columns
    - nested
      1. deeper

- loose

- list

  second paragraph

> A quote that goes on longer
> than **one line can** hold.

${fence}ts
const total: number = one() + two() + three()
${fence}

${fence}diagram
┌────────┐
│ timers │──▶ …
└────────┘
${fence}

### Table

| Phase | What runs | n |
|---|---|--:|
| timers | callbacks of \`setTimeout\` whose time has come | 1 |
| poll | I/O | 22 |

---

- [ ] open
- [x] done
`

test('at 60 columns', () => {
  expect(renderMarkdown(prose, { theme, width: 60 })).toMatchInlineSnapshot(`
    "Event loop
    ──────────

    Node runs your code on one thread, see the docs
    (https://nodejs.org/en/learn) &
    \`process.nextTick(callback)\`. 日本語のテキストはここで折り返
    す。

    Lists
    ─────

     9. ninth
    10. tenth item, long enough to wrap at forty columns
        • nested
          1. deeper

    • loose

    • list

      second paragraph

    │ A quote that goes on longer than one line can hold.

      const total: number = one() + two() + three()

      ┌────────┐
      │ timers │──▶ …
      └────────┘

    Table

    Phase   What runs                                       n
    ──────  ─────────────────────────────────────────────  ──
    timers  callbacks of \`setTimeout\` whose time has come   1
    poll    I/O                                            22

    ────────────────────────────────────────────────────────────

    • [ ] open
    • [x] done"
  `)
})

test('at 20 columns, in ASCII', () => {
  expect(renderMarkdown(prose, { theme: plainTheme(asciiSymbols), width: 20 })).toMatchInlineSnapshot(`
    "Event loop
    ----------

    Node runs your code
    on one thread, see
    the docs
    (https://nodejs.org/en/learn)
    &
    \`process.nextTick(ca
    llback)\`. 日本語のテ
    キストはここで折り返
    す。

    Lists
    -----

     9. ninth
    10. tenth item, long
        enough to wrap
        at forty columns
        * nested
          1. deeper

    * loose

    * list

      second paragraph

    | A quote that goes
    | on longer than one
    | line can hold.

      const total:
        number = one() +
        two() + three()

      +--------+
      | timers |--> .
      +--------+

    Table

    * timers
      What runs:
        callbacks of
        \`setTimeout\`
        whose time has
        come
      n: 1
    * poll
      What runs: I/O
      n: 22

    --------------------

    * [ ] open
    * [x] done"
  `)
})

test.each([
  ['a line break', 'one  \ntwo', 'one\ntwo'],
  ['escapes and entities', '\\*a\\* &lt;b&gt; `&lt;`', '*a* <b> `&lt;`'],
  ['an address alone', '<https://nodejs.org>', 'https://nodejs.org'],
  ['an anchor', '[here](#there)', 'here'],
  ['an image', '![a picture](x.png)', 'a picture'],
  ['a comment', 'a<!-- hidden -->b', 'ab'],
  ['a comment block', '<!-- hidden -->\n\nshown', 'shown'],
  ['control characters', 'a\u001B[2J\u001B[31mb\u0007', 'ab^G'],
  ['nothing', '', ''],
  ['a diagram wider than the width', `${fence}diagram\n${'─'.repeat(100)}\n${fence}`, '─'.repeat(100)],
])('renders %s', (_, markdown, text) => {
  expect(renderMarkdown(markdown, { theme, width: 80 })).toBe(text)
})

test('inline code with a colour needs no backticks', () => {
  expect(renderMarkdown('`x`', { theme: { ...theme, code: (text) => `\u001B[36m${text}\u001B[39m` }, width: 80 })).toBe(
    '\u001B[36mx\u001B[39m',
  )
})

test.each([88, 60, 40, 20])('no line is wider than %i columns, with and without colours', (width) => {
  const drawn = renderMarkdown(prose, { theme, width })
  const wide = drawn.split('\n').filter((line) => widthOf(line) > width && !line.includes('https://'))
  expect(wide).toEqual([])
  expect(drawn).not.toContain('\u001B')
  const style = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`
  const colours: Theme = {
    ...theme,
    bold: style(1),
    dim: style(2),
    italic: style(3),
    underline: style(4),
    accent: style(36),
    keyword: style(35),
    name: style(34),
  }
  expect(stripStyles(renderMarkdown(prose, { theme: colours, width }))).toBe(drawn)
})

test('styles are called with the text alone, as variadic ones (chalk) need it', () => {
  const bold = (...texts: unknown[]): string => texts.join(' ')
  expect(renderMarkdown('|a|b|\n|-|-|\n|1|2|\n\n# T', { theme: { ...theme, bold }, width: 40 })).toBe('a  b\n─  ─\n1  2\n\nT\n─')
})
