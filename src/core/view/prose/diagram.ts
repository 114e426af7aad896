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
