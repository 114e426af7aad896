import { Chalk } from 'chalk'
import { asciiSymbols, plainTheme, unicodeSymbols, type Theme } from '../../core/theme.ts'

export type ColourLevel = 0 | 1 | 2 | 3

export interface ThemeOptions {
  readonly colourLevel: ColourLevel
  readonly unicode: boolean
}

/** The colours. Only the terminal's own sixteen, which its user has made readable on their background; none carries a meaning alone. */
export function createTheme({ colourLevel, unicode }: ThemeOptions): Theme {
  const symbols = unicode ? unicodeSymbols : asciiSymbols
  if (colourLevel === 0) return plainTheme(symbols)
  const chalk = new Chalk({ level: colourLevel })
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    italic: chalk.italic,
    underline: chalk.underline,
    accent: chalk.cyan,
    right: chalk.green,
    wrong: chalk.red,
    possible: chalk.magenta,
    code: chalk.cyan,
    keyword: chalk.magenta,
    string: chalk.green,
    number: chalk.cyan,
    comment: chalk.dim,
    name: chalk.bold,
    symbols,
  }
}

/** How many colours to use: NO_COLOR, FORCE_COLOR, TERM and COLORTERM as everybody reads them. */
export function detectColour(env: Readonly<NodeJS.ProcessEnv>, isTTY: boolean): ColourLevel {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return 0
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : forced === '2' ? 2 : forced === '3' ? 3 : 1
  if (!isTTY || env['TERM'] === 'dumb') return 0
  if (env['COLORTERM'] === 'truecolor' || env['COLORTERM'] === '24bit') return 3
  return env['TERM']?.includes('256') === true ? 2 : 1
}
