import type { MarkedToken, Token } from 'marked'
import type { Theme } from '../../theme.ts'
import { inlineCode } from '../text/inline-code.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: '\u00A0' }

/** The text of marked's inline tokens; a `\n` in it is a line break that the author asked for. */
export const renderInline = (tokens: readonly Token[], theme: Theme): string =>
  tokens.map((token) => renderToken(token as MarkedToken, theme)).join('')

function renderToken(token: MarkedToken, theme: Theme): string {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? flow(token.text) : renderInline(token.tokens, theme)
    case 'strong':
      return theme.bold(renderInline(token.tokens, theme))
    case 'em':
      return theme.italic(renderInline(token.tokens, theme))
    case 'del':
      return theme.dim(renderInline(token.tokens, theme))
    case 'codespan':
      return inlineCode(token.text, theme)
    case 'br':
      return '\n'
    case 'escape':
      return token.text
    case 'link': {
      const text = renderInline(token.tokens, theme)
      if (token.href.startsWith('#')) return text
      return token.href === token.text || token.href === `mailto:${token.text}`
        ? theme.underline(text)
        : `${text} (${theme.underline(token.href)})`
    }
    case 'image':
      return token.text
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw) ? '\n' : token.raw.startsWith('<!--') ? '' : token.raw
    default:
      return flow(token.raw)
  }
}

/** A line end inside a paragraph is a blank; entities become what they stand for. */
const flow = (text: string): string =>
  text.replace(/ *\n */g, ' ').replace(/&(amp|lt|gt|quot|#39|apos|nbsp);/g, (entity, name: string) => entities[name] ?? entity)
