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

export const keysOf = (actions: readonly Action[]): KeyHelp => actions.map(({ key, label }) => [key, label])

/** The foot of a step, wrapped between keys, never inside one. */
export function drawFoot(keys: KeyHelp, { columns }: Window, theme: Theme): string {
  const separator = theme.symbols.unicode ? ' · ' : ' | '
  const rows: string[] = []
  let row = ''
  let width = 0
  for (const [key, does] of keys) {
    const added = widthOf(`${key} ${does}`)
    if (width > 0 && width + separator.length + added > columns - 1) {
      rows.push(row)
      row = ''
      width = 0
    }
    row += `${width > 0 ? theme.dim(separator) : ''}${theme.accent(key)} ${theme.dim(does)}`
    width += (width > 0 ? separator.length : 0) + added
  }
  return [...rows, row].join('\n')
}

export interface Item {
  /** What stands before the first row of the text; the others are indented as much. */
  readonly mark: string
  readonly text: string
  readonly style: (text: string) => string
}

/**
 * A list as high as the window allows, the item at the cursor always in sight. With too little room, items but the one at the cursor are
 * cut to one row.
 */
export function drawItems(items: readonly Item[], cursor: number, height: number, { columns }: Window, theme: Theme): string {
  const room = Math.max(1, height)
  let blocks = items.map((item) => drawItem(item, columns))
  if (blocks.flat().length > room)
    blocks = blocks.map((rows, index) =>
      index === cursor || rows.length === 1 ? rows : [`${rows[0] ?? ''}${theme.dim(theme.symbols.unicode ? '…' : '..')}`],
    )
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
  const rows = blocks.slice(first, last + 1).flat()
  const hidden = [first > 0 ? `${first} above` : '', last < blocks.length - 1 ? `${blocks.length - 1 - last} below` : ''].filter(
    (text) => text !== '',
  )
  return [...rows, ...(hidden.length > 0 ? [theme.dim(`  (${hidden.join(', ')})`)] : [])].join('\n')
}

function drawItem({ mark, text, style }: Item, columns: number): string[] {
  const indent = ' '.repeat(widthOf(mark))
  const room = Math.max(8, columns - 2 - indent.length)
  return wrap(text, room, { cutAddresses: true })
    .split('\n')
    .map((row, index) => `${index === 0 ? mark : indent}${style(row)}`)
}

export const padMark = (text: string, width: number): string => padEnd(text, width)

/** Rows that a text takes. */
export const heightOf = (text: string): number => (text === '' ? 0 : text.split('\n').length)
