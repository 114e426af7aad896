import { appendFileSync, existsSync, readFileSync } from 'node:fs'

/** A damaged line of the journal: where it starts, in bytes, and what it says. */
export interface DamagedLine {
  readonly offset: number
  readonly text: string
}

/**
 * Copies damaged lines to a file beside the journal, each once, and returns those that were not there yet. The journal itself is only ever
 * appended to: taking lines out could take another terminal's new line along.
 */
export function keepDamaged(aside: string, damaged: readonly DamagedLine[]): readonly DamagedLine[] {
  const kept = existsSync(aside) ? readFileSync(aside, 'utf8') : ''
  const known = new Set(kept.split('\n'))
  const fresh = damaged.filter((line) => !known.has(recordOf(line)))
  // The copy, too, may have been torn by a kill.
  const start = kept === '' || kept.endsWith('\n') ? '' : '\n'
  if (fresh.length > 0) appendFileSync(aside, `${start}${fresh.map(recordOf).join('\n')}\n`, { mode: 0o600 })
  return fresh
}

const recordOf = ({ offset, text }: DamagedLine): string => JSON.stringify({ offset, line: text })
