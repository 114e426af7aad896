import type { Theme } from '../../theme.ts'
import { widthOf } from '../text/width.ts'

const translations: Readonly<Record<string, string>> = {
  '←': '<',
  '◀': '<',
  '◄': '<',
  '⟵': '<',
  '⇐': '<',
  '→': '>',
  '▶': '>',
  '►': '>',
  '⟶': '>',
  '⇒': '>',
  '❯': '>',
  '↑': '^',
  '▲': '^',
  '⇑': '^',
  '↓': 'v',
  '▼': 'v',
  '⇓': 'v',
  '↔': '-',
  '↕': '|',
  '↺': '@',
  '↻': '@',
  '⟳': '@',
  '•': '*',
  '●': '*',
  '○': 'o',
  '◆': '*',
  '◇': 'o',
  '■': '#',
  '□': 'o',
  '…': '.',
  '·': '.',
  '×': 'x',
  '≈': '~',
  '✔': '+',
  '✓': '+',
  '✘': 'x',
  '✗': 'x',
  '–': '-',
  '—': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '≤': '<',
  '≥': '>',
  '\u00A0': ' ',
}

/** A drawing in ASCII: each line-drawing character, arrow and sign becomes one that looks like it, of the same width. */
export const toAscii = (drawing: string): string =>
  drawing.replace(/[^\n\u0020-\u007E]/gu, (character) => translations[character] ?? box(character))

function box(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x2580 && code <= 0x259f) return '#'
  if (code < 0x2500 || code > 0x257f) return character
  if ('─━┄┅┈┉╌╍═╴╶╸╺╼╾'.includes(character)) return '-'
  if ('│┃┆┇┊┋╎╏║╵╷╹╻╽╿'.includes(character)) return '|'
  if (character === '╱') return '/'
  if (character === '╲') return '\\'
  return character === '╳' ? 'x' : '+'
}

/** A drawing as the theme can show it, set in where there is room. */
export function renderDiagram(drawing: string, { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const rows = (theme.symbols.unicode ? drawing : toAscii(drawing)).split('\n').map((row) => row.trimEnd())
  const margin = Math.max(...rows.map(widthOf)) + 2 <= width ? '  ' : ''
  return rows.map((row) => (row === '' ? '' : margin + row)).join('\n')
}

/** The drawings of a lesson's prose that have a name: fences that begin with `diagram` and the name. */
export function diagramsIn(markdown: string): ReadonlyMap<string, string> {
  const fences = markdown.replaceAll('\r\n', '\n').matchAll(/^(`{3,})diagram[ \t]+([a-z0-9-]+)[ \t]*\n([^]*?)\n\1[ \t]*$/gm)
  return new Map([...fences].map(([, , name = '', drawing = '']) => [name, drawing]))
}
