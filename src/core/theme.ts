/** How things look: functions from text to text, so that a view can be drawn (and tested) without colours. */
export type Style = (text: string) => string

export interface Theme {
  readonly bold: Style
  readonly dim: Style
  readonly italic: Style
  readonly underline: Style
  /** Titles and the thing the cursor is on. */
  readonly accent: Style
  readonly right: Style
  readonly wrong: Style
  readonly possible: Style
  /** Inline code in prose. */
  readonly code: Style
  /** Tokens of highlighted source. */
  readonly keyword: Style
  readonly string: Style
  readonly number: Style
  readonly comment: Style
  readonly name: Style
  readonly symbols: Symbols
}

export interface Symbols {
  readonly right: string
  readonly wrong: string
  readonly possible: string
  readonly pointer: string
  readonly bullet: string
  readonly bar: string
  readonly line: string
  readonly separator: string
  readonly arrow: string
  readonly grip: string
  /** Box-drawing characters may be used as they are; otherwise views translate them to ASCII. */
  readonly unicode: boolean
}

const same: Style = (text) => text

export const unicodeSymbols: Symbols = {
  right: '✔',
  wrong: '✘',
  possible: '≈',
  pointer: '❯',
  bullet: '•',
  bar: '█',
  line: '─',
  separator: '│',
  arrow: '→',
  grip: '↕',
  unicode: true,
}

export const asciiSymbols: Symbols = {
  right: '+',
  wrong: 'x',
  possible: '~',
  pointer: '>',
  bullet: '*',
  bar: '#',
  line: '-',
  separator: '|',
  arrow: '->',
  grip: '=',
  unicode: false,
}

/** No colours at all: for tests, pipes and plain mode. */
export function plainTheme(symbols: Symbols = unicodeSymbols): Theme {
  return {
    bold: same,
    dim: same,
    italic: same,
    underline: same,
    accent: same,
    right: same,
    wrong: same,
    possible: same,
    code: same,
    keyword: same,
    string: same,
    number: same,
    comment: same,
    name: same,
    symbols,
  }
}
