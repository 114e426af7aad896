import type { Demo } from '../../core/lesson.ts'
import type { Theme } from '../../core/theme.ts'
import { renderBars } from '../../core/view/bars.ts'

/** The measured values of a run as bars, by their units; empty when the demo measures nothing, or of each unit only one thing. */
export function barsOf(demo: Demo, values: Readonly<Record<string, number>>, theme: Theme, width: number): string {
  if (demo.contract.kind !== 'measured') return ''
  const rows = Object.entries(demo.values ?? {}).flatMap(([name, { label, unit }]) => {
    const value = values[name]
    return value === undefined ? [] : [{ label: label ?? name, value, ...(unit === undefined ? {} : { unit }) }]
  })
  // Bars of different units say nothing about each other, and one bar alone says nothing at all.
  const groups = [...new Set(rows.map(({ unit }) => unit))].map((unit) => rows.filter((row) => row.unit === unit))
  return groups
    .filter((group) => group.length > 1)
    .map((group) => renderBars(group, { theme, width }))
    .join('\n\n')
}
