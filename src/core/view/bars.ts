import type { Theme } from '../theme.ts'
import { drawBar } from './bar.ts'
import { padEnd, padStart, widthOf } from './text/width.ts'
import { wrap } from './text/wrap.ts'

export interface BarRow {
  readonly label: string
  readonly value: number
  readonly unit?: string
}

/** Bars shorter than this compare nothing; then the label stands above its bar. */
const shortestBar = 10
const longestBar = 40

/** Measured values side by side. Bars of different units have scales of their own; zero, negative and missing values have none. */
export function renderBars(rows: readonly BarRow[], { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const numbers = rows.map(({ value, unit }) => formatNumber(value) + (unit === undefined || !Number.isFinite(value) ? '' : ` ${unit}`))
  const numberWidth = Math.max(0, ...numbers.map(widthOf))
  const labelWidth = Math.max(0, ...rows.map(({ label }) => widthOf(label)))
  const beside = width - labelWidth - numberWidth - 4
  const stacked = beside < shortestBar
  const columns = Math.max(1, Math.min(longestBar, stacked ? width - numberWidth - 4 : beside))
  return rows
    .map(({ label, value, unit }, index) => {
      const bar = drawBar(fractionOf(value, largest(rows, unit)), columns, theme)
      const measured = `${theme.bold(padStart(numbers[index] ?? '', numberWidth))}  ${bar}`.trimEnd()
      return stacked ? `${wrap(label, width)}\n${wrap(measured, width, { indent: '  ' })}` : `${padEnd(label, labelWidth)}  ${measured}`
    })
    .join('\n')
}

const largest = (rows: readonly BarRow[], unit: string | undefined): number =>
  Math.max(0, ...rows.filter((row) => row.unit === unit && Number.isFinite(row.value)).map(({ value }) => value))

const fractionOf = (value: number, most: number): number => (value === Infinity ? 1 : most > 0 ? value / most : 0)

/** `1,234,567`, `0.0123`, `1.2e+21`: three digits that count after whole numbers. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'not measured'
  if (!Number.isFinite(value)) return value > 0 ? 'infinite' : '-infinite'
  const size = Math.abs(value)
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(2)
  if (Number.isInteger(value) || size >= 1000)
    return Math.round(value)
      .toString()
      .replace(/\B(?=(?:\d{3})+$)/g, ',')
  return String(Number(value.toPrecision(size >= 100 ? 4 : 3)))
}
