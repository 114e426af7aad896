import type { Evidence } from '../condition.ts'
import type { Demo, MeasuredValue } from '../lesson.ts'
import type { Run } from '../run.ts'
import { maskLines, outputLines } from './output-lines.ts'

/** What conditions are decided on: the masked lines, the measured values and the exit code of a real run. */
export function evidenceOf(run: Run, { masks, values }: Pick<Demo, 'masks' | 'values'>): Evidence {
  const lines = outputLines(run.stdout)
  return { lines: maskLines(lines, masks), values: readValues(lines, values ?? {}), exitCode: run.exitCode }
}

/** The named numbers in an output: for each the first line that matches, its first group. What is not there is left out. */
export function readValues(lines: readonly string[], values: Readonly<Record<string, MeasuredValue>>): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [name, { pattern }] of Object.entries(values)) {
    for (const line of lines) {
      const text = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(line)?.[1]
      const number = text === undefined ? Number.NaN : parseNumber(text)
      if (Number.isNaN(number)) continue
      found[name] = number
      break
    }
  }
  return found
}

/** `1_000`, `1,000`, `-2.5`, `3e6`; NaN when it is no number. */
export function parseNumber(text: string): number {
  const digits = text
    .trim()
    .replace(/(?<=\d)[_ ](?=\d)/g, '')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '')
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN
}
