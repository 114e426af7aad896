import type { Theme } from '../../theme.ts'
import { graphemesOf, widthOf } from './width.ts'

/** A line cut to this many columns, with a mark where something was left out. */
export function cutTo(line: string, columns: number, theme: Theme): string {
  if (widthOf(line) <= columns) return line
  const mark = theme.symbols.unicode ? '…' : '~'
  let kept = ''
  let width = 0
  for (const grapheme of graphemesOf(line)) {
    width += widthOf(grapheme)
    if (width > columns - 1) break
    kept += grapheme
  }
  return kept + mark
}
