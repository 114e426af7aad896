import type { Theme } from '../../theme.ts'
import { stripStyles } from '../text/sgr.ts'
import { padStart, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export interface NumberedOptions {
  readonly theme: Theme
  readonly width: number
  /** Line numbers to the left. */
  readonly numbers: boolean
  /** Numbers of the lines to point at. */
  readonly mark?: ReadonlySet<number>
  /** The first and the last line to show; 1 is the first line of the source. */
  readonly from?: number
  readonly to?: number
}

/** Lines of code as they are shown: with their numbers, marks, and a hanging indent where they are longer than the width. */
export function numberLines(lines: readonly string[], options: NumberedOptions): string {
  const { theme, width, numbers, mark } = options
  const from = Math.max(1, options.from ?? 1)
  const to = Math.min(lines.length, options.to ?? lines.length)
  const digits = numbers ? String(to).length : 0
  const rows: string[] = []
  for (let line = from; line <= to; line += 1) {
    const marked = mark?.has(line) === true
    const pointer = mark === undefined ? '' : marked ? `${theme.accent(theme.symbols.pointer)} ` : '  '
    const number = numbers ? `${(marked ? theme.accent : theme.dim)(padStart(String(line), digits))}  ` : ''
    rows.push(hang(lines[line - 1] ?? '', pointer + number, width))
  }
  return rows.join('\n')
}

/** A line of code after its gutter; what does not fit goes on below, indented a little further than the line itself. */
function hang(line: string, gutter: string, width: number): string {
  if (line === '') return gutter.trimEnd()
  const gutterWidth = widthOf(gutter)
  const indent = stripStyles(line).search(/[^ ]|$/) + 2
  const hanging = ' '.repeat(gutterWidth + Math.min(indent, Math.floor(Math.max(0, width - gutterWidth) / 2)))
  return wrap(line, width, { indent: gutter, hanging, cutAddresses: true })
}
