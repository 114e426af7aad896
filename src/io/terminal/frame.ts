import type { Action } from '../../core/terminal.ts'
import type { Theme } from '../../core/theme.ts'
import { padEnd, widthOf } from '../../core/view/text/width.ts'
import { wrap } from '../../core/view/text/wrap.ts'

/** What a prompt can draw on. */
export interface Window {
  readonly columns: number
  readonly rows: number
}

/** Keys and what they do, as they are shown at the foot: `enter continue · b back`. */
export type KeyHelp = readonly (readonly [key: string, does: string])[]

export interface Item {
  /** What stands before the first row of the text; the others are indented as much. */
  readonly mark: string
  readonly text: string
  readonly style: (text: string) => string
}

/** Everything a prompt shows. */
export interface Frame {
  readonly message: string
  readonly items: readonly Item[]
  readonly cursor: number
  readonly keys: KeyHelp
  /** Where there is no room for both the list and what every key does: show the keys. */
  readonly help: boolean
}

/** A list is never lower than this (or than its items) for the sake of the foot. */
const leastRows = 4

export const keysOf = (actions: readonly Action[]): KeyHelp => actions.map(({ key, label }) => [key, label])

export const ascii = (keys: KeyHelp, theme: Theme): KeyHelp =>
  theme.symbols.unicode ? keys : keys.map(([key, does]) => [key.replace('↑↓', 'arrows'), does] as const)

export const ellipsis = (theme: Theme): string => theme.dim(theme.symbols.unicode ? '…' : '..')

/** The rows of a prompt: its message, the list around the cursor, the keys. Always lower than the window. */
export function drawFrame({ message, items, cursor, keys, help }: Frame, window: Window, theme: Theme): readonly string[] {
  const budget = Math.max(4, window.rows - 1)
  const title = wrap(theme.bold(message), window.columns - 1).split('\n')
  const foot = drawFoot(keys, window, theme)
  // What is further away than the window is high cannot be seen: of a thousand items few are drawn.
  const from = Math.max(0, cursor - window.rows)
  const near = items.slice(from, cursor + window.rows)
  const blocks = near.map((item) => drawItem(item, window.columns))
  const list: List = { blocks, cursor: cursor - from, above: from, below: items.length - from - near.length }
  const least = Math.min(blocks.flat().length, leastRows)
  if (title.length + least + foot.length <= budget) {
    return [...title, ...drawItems(list, budget - title.length - foot.length, window, theme), ...foot]
  }
  if (help) return [...cut(title, budget - foot.length, theme), ...foot].slice(0, budget)
  const short = drawFoot(shortKeys(keys), window, theme).slice(0, budget - 2)
  const head = cut(title, budget - short.length - least, theme)
  return [...head, ...drawItems(list, budget - head.length - short.length, window, theme), ...short]
}

/** The foot of a step, wrapped between keys; inside one only where it is wider than the window. */
export function drawFoot(keys: KeyHelp, { columns }: Window, theme: Theme): readonly string[] {
  const separator = theme.symbols.unicode ? ' · ' : ' | '
  const rows: string[] = []
  let row = ''
  for (const [key, does] of keys) {
    const entry = does === '' ? theme.accent(key) : `${theme.accent(key)} ${theme.dim(does)}`
    const joined = row === '' ? entry : `${row}${theme.dim(separator)}${entry}`
    if (row !== '' && widthOf(joined) > columns - 1) {
      rows.push(row)
      row = entry
    } else row = joined
  }
  return [...rows, row].flatMap((line) => wrap(line, columns - 1).split('\n'))
}

/** Keys without what they do, but for the last: the way out is always said in words. */
function shortKeys(keys: KeyHelp): KeyHelp {
  const names = keys.slice(0, -1).map(([key]) => [key, ''] as const)
  return [...names, ...keys.slice(-1), ['?', 'keys']]
}

/** The drawn items around the cursor, and how many more there are. */
interface List {
  readonly blocks: readonly (readonly string[])[]
  /** Its place among `blocks`. */
  readonly cursor: number
  readonly above: number
  readonly below: number
}

/**
 * A list as high as there is room for, the item at the cursor always in sight. With too little room, items but the one at the cursor
 * are cut to one row.
 */
function drawItems({ blocks: all, cursor, above, below }: List, height: number, { columns }: Window, theme: Theme): readonly string[] {
  if (above + below === 0 && all.flat().length <= height) return all.flat()
  const room = height > 3 ? height - 1 : Math.max(1, height)
  const blocks = all.map((rows, index) => cut(rows, index === cursor ? room : 1, theme))
  let [first, last] = [cursor, cursor]
  let used = (blocks[cursor] ?? []).length
  for (let grown = true; grown;) {
    grown = false
    for (const next of [last + 1, first - 1]) {
      const rows = blocks[next]
      if (rows === undefined || used + rows.length > room) continue
      used += rows.length
      if (next > last) last = next
      else first = next
      grown = true
    }
  }
  const [before, after] = [above + first, below + blocks.length - 1 - last]
  const hidden = [...(before > 0 ? [`${before} above`] : []), ...(after > 0 ? [`${after} below`] : [])]
  const rows = blocks.slice(first, last + 1).flat()
  if (hidden.length === 0 || room === height) return rows
  const said = `  (${hidden.join(', ')})`
  return [...rows, theme.dim(said.length < columns ? said : `  (${before + after} more)`)]
}

function drawItem({ mark, text, style }: Item, columns: number): readonly string[] {
  const indent = ' '.repeat(widthOf(mark))
  // A tab would be as wide as the terminal likes, and nothing would line up.
  return wrap(text.replaceAll('\t', '  '), Math.max(4, columns - 2 - indent.length), { cutAddresses: true })
    .split('\n')
    .map((row, index) => `${index === 0 ? mark : indent}${style(row)}`)
}

function cut(rows: readonly string[], height: number, theme: Theme): readonly string[] {
  const room = Math.max(1, height)
  return rows.length <= room ? rows : [...rows.slice(0, room - 1), `${rows[room - 1] ?? ''}${ellipsis(theme)}`]
}

export const padMark = (text: string, width: number): string => padEnd(text, width)
