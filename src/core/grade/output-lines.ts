import type { Mask } from '../lesson.ts'
import { sanitise } from '../view/text/sanitise.ts'
import { stripStyles } from '../view/text/sgr.ts'

/** The lines of an output as they are compared: no control sequences, no trailing blanks, no empty lines. CRLF and CR end a line, too. */
export function outputLines(output: string): readonly string[] {
  return stripStyles(sanitise(output.replace(/\r+\n|\r/g, '\n')))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

/** A line with what varies by nature replaced. */
export function maskLine(line: string, masks: readonly Mask[] = []): string {
  return masks.reduce((masked, { pattern, as }) => masked.replace(everywhere(pattern), as), line.trimEnd()).trimEnd()
}

export const maskLines = (lines: readonly string[], masks?: readonly Mask[]): readonly string[] =>
  lines.map((line) => maskLine(line, masks))

const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`)
