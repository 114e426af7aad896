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

/** `1_000`, `1,000`, `1 000`, `-2.5`, `3e6`; NaN when it is no number. A comma is never a decimal one: `2,5` is none. */
export function parseNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/(?<=\d)_(?=\d)/g, '')
  const digits = inThousands.test(plain) ? plain.replace(separators, '') : plain
  const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN
  return Number.isFinite(number) ? number : Number.NaN
}

/** Groups of three with one separator throughout: a comma or a blank, broken or not. */
const inThousands = /^[+-]?\d{1,3}([, \u00A0\u202F])\d{3}(?:\1\d{3})*(?:\.\d+)?$/
const separators = /[, \u00A0\u202F]/g
