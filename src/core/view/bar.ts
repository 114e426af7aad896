import type { Theme } from '../theme.ts'

/** A bar that fills this fraction (0 to 1) of the columns. What is more than nothing is at least one column. */
export function drawBar(fraction: number, columns: number, theme: Theme): string {
  if (!(fraction > 0)) return ''
  return theme.accent(theme.symbols.bar.repeat(Math.max(1, Math.round(Math.min(1, fraction) * columns))))
}
