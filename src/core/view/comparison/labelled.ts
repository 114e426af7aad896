import type { Theme } from '../../theme.ts'
import { widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

/** A label, and the lines that stand beside it. */
export interface Labelled {
  readonly label: string
  readonly lines: readonly string[]
}

const besideFrom = 40

/** A few labelled texts, their labels in a column; above their texts where it is narrow. */
export function renderLabelled(texts: readonly Labelled[], { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const labelWidth = Math.max(...texts.map(({ label }) => widthOf(label))) + 2
  return texts
    .map(({ label, lines }) => {
      const rows = (columns: number, indent: string): string[] =>
        lines.flatMap((line) => wrap(line, columns, { indent, cutAddresses: true }).split('\n'))
      if (width < besideFrom) return [theme.dim(label), ...rows(width, '  ')].join('\n')
      const blank = ' '.repeat(labelWidth)
      return rows(width, blank)
        .map((row, index) => (index === 0 ? theme.dim(label) + ' '.repeat(labelWidth - widthOf(label)) + row.slice(labelWidth) : row))
        .join('\n')
    })
    .join('\n')
}
