import { applySgr, openSgr, resetStyles, sgrPattern, stripStyles } from './sgr.ts'
import type { OpenStyles } from './sgr.ts'
import { graphemesOf, printableAscii, widthOf } from './width.ts'

export interface WrapOptions {
  /** Stands before the first row. */
  readonly indent?: string
  /** Stands before every other row. Default: blanks as wide as `indent`. */
  readonly hanging?: string
  /** For code and output: nothing may be wider than the width, not even a web address. */
  readonly cutAddresses?: boolean
}

/** One visible character. */
interface Cell {
  readonly text: string
  readonly width: number
  /** The sequence that switches its styles on. */
  readonly style: string
  /** Belongs to the same web address as the cell before it. */
  readonly glued: boolean
}

const address = /https?:\/\/[\u0021-\u007E]+/g
const neverFirst = /^[、。，．：；？！ー」』】）〉》”’…,.:;?!)\]}]/u
const neverLast = /^[「『【（〈《“‘([{]/u

/**
 * Wraps text to this many columns, at blanks and between wide characters. Styles are closed at the end of each row and opened
 * again on the next. A word longer than a row is cut; a web address is not, so that it can still be clicked.
 * (fast-wrap-ansi composes accents, loses all but the last style, and breaks before 。, so it does not do for code and prose.)
 */
export function wrap(text: string, width: number, options: WrapOptions = {}): string {
  const { indent = '', hanging = ' '.repeat(widthOf(indent)), cutAddresses = false } = options
  const rows: string[] = []
  for (const line of text.split('\n')) {
    const first = width - widthOf(rows.length === 0 ? indent : hanging)
    for (const row of wrapLine(line, first, width - widthOf(hanging), cutAddresses)) {
      rows.push((rows.length === 0 ? indent : hanging) + row)
    }
  }
  return rows.join('\n')
}

function wrapLine(line: string, first: number, rest: number, cutAddresses: boolean): readonly string[] {
  if (widthOf(line) <= first) return [line]
  const cells = cellsOf(line, cutAddresses)
  const rows: string[] = []
  let start = 0
  while (start < cells.length) {
    const end = endOfRow(cells, start, Math.max(1, rows.length === 0 ? first : rest))
    rows.push(drawRow(cells, start, withoutBlanks(cells, start, end)))
    start = end
    while (cells[start]?.text === ' ') start += 1
  }
  return rows
}

/** The index after the last cell of the row that begins at `start`. */
function endOfRow(cells: readonly Cell[], start: number, width: number): number {
  let used = 0
  let opportunity = start
  for (let index = start; index < cells.length; index += 1) {
    const cell = cells[index] as Cell
    if (index > start && mayBreak(cells[index - 1] as Cell, cell)) opportunity = index
    used += cell.width
    if (used <= width || index === start) continue
    if (cell.text === ' ') return index
    if (opportunity > start && hasText(cells, start, opportunity)) return opportunity
    if (!cell.glued) return index
  }
  return cells.length
}

function mayBreak(before: Cell, after: Cell): boolean {
  if (after.glued || after.text === ' ') return false
  if (before.text === ' ') return true
  return (before.width > 1 || after.width > 1) && !neverFirst.test(after.text) && !neverLast.test(before.text)
}

/** A row of nothing but the line's own indent would gain nothing. */
function hasText(cells: readonly Cell[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (cells[index]?.text !== ' ') return true
  return false
}

function withoutBlanks(cells: readonly Cell[], start: number, end: number): number {
  let last = end
  while (last > start && cells[last - 1]?.text === ' ') last -= 1
  return last
}

function cellsOf(line: string, cutAddresses: boolean): readonly Cell[] {
  const glued = cutAddresses ? new Set<number>() : insideAddresses(stripStyles(line))
  const open: OpenStyles = new Map()
  const cells: Cell[] = []
  let offset = 0
  let style = ''
  // Splitting by a pattern with one group gives text and parameters in turn.
  for (const [index, part] of line.split(sgrPattern).entries()) {
    if (index % 2 === 1) {
      applySgr(open, part)
      style = openSgr(open)
      continue
    }
    const narrow = printableAscii.test(part)
    for (const text of graphemesOf(part)) {
      cells.push({ text, width: narrow ? 1 : widthOf(text), style, glued: glued.has(offset) })
      offset += text.length
    }
  }
  return cells
}

function insideAddresses(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { index, 0: found } of text.matchAll(address)) {
    for (let offset = index + 1; offset < index + found.length; offset += 1) inside.add(offset)
  }
  return inside
}

function drawRow(cells: readonly Cell[], start: number, end: number): string {
  let row = ''
  let style = ''
  for (const cell of cells.slice(start, end)) {
    if (cell.style !== style) row += (style === '' ? '' : resetStyles) + cell.style
    style = cell.style
    row += cell.text
  }
  return style === '' ? row : row + resetStyles
}
