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
  const known = existsSync(aside) ? readFileSync(aside, 'utf8') : ''
  const fresh = damaged.filter((line) => !known.includes(recordOf(line)))
  if (fresh.length > 0) appendFileSync(aside, fresh.map(recordOf).join(''), { mode: 0o600 })
  return fresh
}

const recordOf = ({ offset, text }: DamagedLine): string => `${JSON.stringify({ offset, line: text })}\n`
