import type { Theme } from '../../theme.ts'
import { count, ellipsis } from './punctuation.ts'
import { sanitise } from './sanitise.ts'

const longest = 400

/** A line that a program printed, harmless and not endless. */
export function printedLine(line: string, theme: Theme): string {
  if (line === '') return theme.dim('(empty line)')
  if (line.length <= longest) return sanitise(line).replaceAll('\n', ' ')
  const left = theme.dim(`${ellipsis(theme)} ${count(line.length - longest, 'more character')}`)
  return `${sanitise(line.slice(0, longest)).replaceAll('\n', ' ')} ${left}`
}

/** The lines of an output; a final line end begins no further line. */
export const linesOf = (output: string): readonly string[] => (output === '' ? [] : output.replace(/\r?\n$/, '').split(/\r?\n/))

/** The first lines of an output, and how many there are besides. */
export function firstLines(output: string, most: number, theme: Theme): readonly string[] {
  const lines = linesOf(output)
  const shown = lines.slice(0, most).map((line) => printedLine(line, theme))
  return lines.length <= most ? shown : [...shown, theme.dim(`${ellipsis(theme)} ${count(lines.length - most, 'more line')}`)]
}
