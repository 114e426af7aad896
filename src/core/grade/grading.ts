import { decide, lineMatches, type Evidence } from '../condition.ts'
import type { ContractRule } from '../contract.ts'
import type { GradedLine } from '../graded.ts'
import type { Demo, Why } from '../lesson.ts'
import type { Run } from '../run.ts'
import { inRange } from './contract/node-range.ts'
import { maskLine } from './output-lines.ts'

/** What a prediction is graded on. */
export interface Grading {
  readonly demo: Demo
  /** Of the real run. */
  readonly evidence: Evidence
  readonly run: Run
  readonly rule: ContractRule
  readonly nodeVersion: string
}

/**
 * Why this line was printed where it was: the first entry that speaks of it and fits what happened.
 * A line that only carries a measured value has the why of that value.
 */
export function whyOfLine(grading: Grading, line: string): string | undefined {
  const masked = maskLine(line, grading.demo.masks)
  const why = whyOf(grading, (why) => 'line' in why && (lineMatches(masked, why.line) || lineMatches(line, why.line)))
  if (why !== undefined) return why
  const measured = Object.entries(grading.demo.values ?? {}).find(([, { pattern }]) => lineMatches(line, pattern))
  return measured === undefined ? undefined : whyOfValue(grading, measured[0])
}

export function whyOfValue(grading: Grading, value: string): string | undefined {
  return whyOf(grading, (why) => 'value' in why && why.value === value)
}

function whyOf({ demo, evidence, nodeVersion }: Grading, speaks: (why: Why) => boolean): string | undefined {
  return demo.why.find(
    (why) =>
      speaks(why) && (why.when === undefined || decide(why.when, evidence)) && (why.node === undefined || inRange(nodeVersion, why.node)),
  )?.text
}

/** The printed lines with their whys, for grades that are not about lines. */
export function actualRows(grading: Grading, lines: readonly string[]): readonly GradedLine[] {
  return lines.map((line, index) => withWhy({ line: index + 1, yours: null, actual: line, right: true }, whyOfLine(grading, line)))
}

/** Rows, and below them one for each measured value whose why no row tells: `waited: 312 ms`. */
export function withValueRows(grading: Grading, rows: readonly GradedLine[]): readonly GradedLine[] {
  const { demo, evidence } = grading
  const told = new Set(rows.map(({ why }) => why))
  const untold = Object.entries(demo.values ?? {}).flatMap(([name, { label, unit }]) => {
    const [value, why] = [evidence.values[name], whyOfValue(grading, name)]
    return value === undefined || why === undefined || told.has(why) ? [] : [{ actual: `${label ?? name}: ${withUnit(value, unit)}`, why }]
  })
  return [...rows, ...untold.map((row, index): GradedLine => ({ line: rows.length + index + 1, yours: null, right: true, ...row }))]
}

export const withUnit = (number: number, unit: string | undefined): string => `${number}${unit === undefined ? '' : ` ${unit}`}`

export function withWhy(row: GradedLine, why: string | undefined): GradedLine {
  return why === undefined ? row : { ...row, why }
}
