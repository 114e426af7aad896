import type { Demo } from '../core/lesson.ts'
import type { Theme } from '../core/theme.ts'
import { renderBars } from '../core/view/bars.ts'

/** The measured values of a run as bars; empty when the demo measures nothing, or only one thing. */
export function barsOf(demo: Demo, values: Readonly<Record<string, number>>, theme: Theme, width: number): string {
  const rows = Object.entries(demo.values ?? {}).flatMap(([name, { label, unit }]) => {
    const value = values[name]
    return value === undefined ? [] : [{ label: label ?? name, value, ...(unit === undefined ? {} : { unit }) }]
  })
  // Bars of different units say nothing about each other.
  const sameUnit = new Set(rows.map((row) => row.unit)).size === 1
  return demo.contract.kind === 'measured' && rows.length > 1 && sameUnit ? renderBars(rows, { theme, width }) : ''
}
