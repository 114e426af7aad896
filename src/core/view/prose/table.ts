import type { Theme } from '../../theme.ts'
import { padEnd, padStart, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of numbers stand to the right. */
  readonly align: readonly ('left' | 'right' | 'center' | null)[]
}

const gap = 2
/** A column narrower than this reads worse than a list. */
const narrowest = 10

/** A table in columns; where they do not fit, a list with one entry for each row. The cells hold drawn text, without line ends. */
export function renderTable(table: Table, { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const widths = columnWidths(table, width)
  if (widths === null) return renderAsList(table, theme, width)
  const draw = (cells: readonly string[]): string => drawRow(cells, widths, table.align)
  const rule = widths.map((columns) => theme.symbols.line.repeat(columns)).join(' '.repeat(gap))
  const rows = table.rows.map(draw)
  // Rows of several lines run into each other without a gap.
  return [
    draw(table.header.map((cell) => theme.bold(cell))),
    theme.dim(rule),
    rows.join(rows.some((row) => row.includes('\n')) ? '\n\n' : '\n'),
  ].join('\n')
}

function columnWidths({ header, rows }: Table, width: number): readonly number[] | null {
  const natural = header.map((cell, column) => Math.max(1, widthOf(cell), ...rows.map((row) => widthOf(row[column] ?? ''))))
  const widths = [...natural]
  let surplus = widths.reduce((sum, columns) => sum + columns + gap, -gap) - width
  for (; surplus > 0; surplus -= 1) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) return null
    widths[widths.indexOf(widest)] = widest - 1
  }
  return widths
}

function drawRow(cells: readonly string[], widths: readonly number[], align: Table['align']): string {
  const columns = widths.map((columnWidth, column) => wrap(cells[column] ?? '', columnWidth).split('\n'))
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => (align[column] === 'right' ? padStart : padEnd)(lines[line] ?? '', widths[column] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  ).join('\n')
}

function renderAsList({ header, rows }: Table, theme: Theme, width: number): string {
  const bullet = `${theme.symbols.bullet} `
  const entries = rows.map((row) =>
    row
      .map((cell, column) => {
        const label = header[column] ?? ''
        const text = column === 0 || label === '' ? cell : `${label}: ${cell}`
        return wrap(column === 0 ? theme.bold(text) : text, width, {
          indent: column === 0 ? bullet : '  ',
          hanging: column === 0 ? '  ' : '    ',
        })
      })
      .join('\n'),
  )
  return entries.join('\n')
}
