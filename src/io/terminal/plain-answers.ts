import type { Action, Option } from '../../core/terminal.ts'
import { matchingOptions } from './matching-options.ts'

/** What a line means, or a sentence that says why it means nothing. */
export type Taken<T> = { readonly value: T } | { readonly problem: string }

/** The action a line names by its key or id; `:h` is one everywhere, also where any text is an answer. */
export function readAction(actions: readonly Action[], line: string): Action | undefined {
  const name = line.toLowerCase().replace(/^:/, '')
  if (line === '') return actions.find(({ key }) => key === 'enter')
  return actions.find(({ id, key }) => name === key || name === id)
}

/** One option, by its number, its id, or words that only it has. */
export function readOption(options: readonly Option[], line: string, searched: boolean): Taken<string> {
  const option = (/^\d+$/.test(line) ? options[Number(line) - 1] : undefined) ?? options.find(({ id }) => id === line)
  if (option !== undefined) return { value: option.id }
  const matches = searched && line !== '' ? matchingOptions(options, line) : []
  if (matches.length === 1 && matches[0] !== undefined) return { value: matches[0].id }
  if (matches.length > 1) {
    const found = matches.map((match) => `${options.indexOf(match) + 1}. ${match.text}`)
    return { problem: `"${line}" is in ${matches.length} of them: ${found.join('; ')}. Type a number.` }
  }
  return { problem: `${searched && line !== '' ? `"${line}" is in none of them. ` : ''}Type a number from 1 to ${options.length}.` }
}

/** Ids of the tiles named by number or id, joined by blanks or commas; `none` for no tile at all. */
export function readTiles(tiles: readonly { readonly id: string }[], line: string): Taken<readonly string[]> {
  if (line.toLowerCase() === 'none') return { value: [] }
  const parts = line.split(/[\s,;]+/).filter((part) => part !== '')
  if (parts.length === 0) return { problem: `Type numbers from 1 to ${tiles.length}, with blanks between them, or none.` }
  const ids: string[] = []
  for (const part of parts) {
    const id = (/^\d+$/.test(part) ? tiles[Number(part) - 1]?.id : undefined) ?? tiles.find((tile) => tile.id === part)?.id
    if (id === undefined) return { problem: `"${part}" is none of the numbers from 1 to ${tiles.length}.` }
    if (ids.includes(id)) return { problem: `${part} stands twice; each number can be used once.` }
    ids.push(id)
  }
  return { value: ids }
}

/** `(h: hint, empty line: continue)` */
export function listActions(actions: readonly Action[]): string {
  if (actions.length === 0) return ''
  return `(${actions.map(({ key, label }) => (key === 'enter' ? `empty line: ${label}` : `${key}: ${label}`)).join(', ')})`
}
