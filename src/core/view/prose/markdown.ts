import { lexer } from 'marked'
import type { MarkedToken, Token, Tokens } from 'marked'
import type { Theme } from '../../theme.ts'
import { renderCode } from '../code/code.ts'
import { renderDiagram } from './diagram.ts'
import { renderInline } from './inline.ts'
import { numberLines } from '../code/numbered.ts'
import { sanitise } from '../text/sanitise.ts'
import { stripStyles } from '../text/sgr.ts'
import { renderTable } from './table.ts'
import { widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export { sectionsOf, subsectionsOf } from './sections.ts'

export interface MarkdownOptions {
  readonly theme: Theme
  readonly width: number
}

const typescriptNames = /^(?:ts|mts|cts|typescript|js|mjs|cjs|javascript)$/

/**
 * Markdown as text for the terminal. Fenced `ts` is highlighted, a fenced `diagram` is drawn as it is, in ASCII where the
 * theme asks for it. Nothing is wider than the width but diagrams and web addresses.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): string {
  return renderBlocks(lexer(stripStyles(sanitise(markdown, { tabs: 4 }))), options)
}

/** Blocks with an empty line between them, or (in a tight list) without. */
function renderBlocks(tokens: readonly Token[], options: MarkdownOptions, between = '\n\n'): string {
  return tokens
    .filter(({ type }) => type !== 'space' && type !== 'def')
    .map((token) => renderBlock(token as MarkedToken, options))
    .filter((block) => block !== '')
    .join(between)
}

function renderBlock(token: MarkedToken, options: MarkdownOptions): string {
  const { theme, width } = options
  switch (token.type) {
    case 'heading':
      return renderHeading(token, options)
    case 'paragraph':
      return wrap(renderInline(token.tokens, theme), width)
    case 'text':
      return wrap(renderInline(token.tokens ?? [token], theme), width)
    case 'list':
      return renderList(token, options)
    case 'blockquote':
      return prefixLines(renderBlocks(token.tokens, { theme, width: width - 2 }), `${theme.dim(theme.symbols.separator)} `)
    case 'code':
      return renderFence(token, options)
    case 'table':
      return renderTable(
        {
          header: token.header.map((cell) => oneLine(renderInline(cell.tokens, theme))),
          rows: token.rows.map((row) => row.map((cell) => oneLine(renderInline(cell.tokens, theme)))),
          align: token.align,
        },
        options,
      )
    case 'hr':
      return theme.dim(theme.symbols.line.repeat(width))
    default:
      return wrap(renderInline([token], theme), width).trim()
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ')

function renderHeading(token: Tokens.Heading, { theme, width }: MarkdownOptions): string {
  const title = wrap(renderInline(token.tokens, theme), width).split('\n')
  if (token.depth > 2) return title.map((line) => theme.bold(line)).join('\n')
  // A rule, so that titles are told apart without colours.
  const rule = theme.symbols.line.repeat(Math.max(...title.map(widthOf)))
  return [...title.map((line) => theme.bold(theme.accent(line))), theme.dim(rule)].join('\n')
}

function renderList(token: Tokens.List, { theme, width }: MarkdownOptions): string {
  const first = token.start === '' ? 1 : token.start
  const digits = String(first + token.items.length - 1).length
  const items = token.items.map((item, index) => {
    const marker = token.ordered ? `${String(first + index).padStart(digits)}. ` : `${theme.symbols.bullet} `
    const box = item.task ? (item.checked === true ? '[x] ' : '[ ] ') : ''
    const blocks = item.tokens.filter(({ type }) => type !== 'checkbox')
    const body = renderBlocks(blocks, { theme, width: width - marker.length - box.length }, token.loose ? '\n\n' : '\n')
    return prefixLines(body, ' '.repeat(marker.length + box.length), marker + box)
  })
  return items.join(token.loose ? '\n\n' : '\n')
}

function prefixLines(text: string, prefix: string, first = prefix): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : prefix) + line)
    .map((line) => line.trimEnd())
    .join('\n')
}

function renderFence(token: Tokens.Code, { theme, width }: MarkdownOptions): string {
  const language = token.lang?.split(/[\s,{]/)[0] ?? ''
  if (language === 'diagram') return renderDiagram(token.text, { theme, width })
  const options = { theme, width: width - 2, numbers: false }
  const code = typescriptNames.test(language) ? renderCode(token.text, options) : numberLines(token.text.split('\n'), options)
  return prefixLines(code, '  ')
}
