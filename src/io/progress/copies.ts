import { copyFileSync, existsSync, constants, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import { appendLine } from './append-line.ts'
import { keptName, setAside } from './set-aside.ts'
import { parseLine } from './parse-entry.ts'
import { header, newestFormat } from './store.ts'

export interface Merged {
  readonly added: number
  /** Lines that were there already. */
  readonly known: number
  /** Lines that are no entries. They stay in the file they came from. */
  readonly damaged: number
}

/** Lines per write: large enough to be quick, small enough that a kill in between costs little. Importing once more adds the rest. */
const linesAtOnce = 1000

/**
 * Adds what another machine's file holds and this one does not. It is only appended to, so nothing is lost, whoever else writes meanwhile; a
 * line that both have is there once, one that came twice stays twice. Throws a UserError for what is no progress file.
 */
export function mergeJournal(path: string, other: string): Merged {
  const theirs = readLines(other)
  const format = Math.max(0, ...theirs.map(({ line }) => (line.kind === 'header' ? line.format : 0)))
  if (format > newestFormat)
    throw new UserError(`${other} was written by a newer node-concepts (format ${format}).`, {
      hint: 'Update node-concepts, then import it.',
    })
  const entries = theirs.filter(({ line }) => line.kind === 'entry' || line.kind === 'unknown')
  if (entries.length === 0 && format === 0)
    throw new UserError(`${other} is no progress file.`, { hint: 'It is made by: node-concepts progress export <file>' })
  const left = new Map<string, number>()
  if (existsSync(path)) for (const { text } of readLines(path)) left.set(text, (left.get(text) ?? 0) + 1)
  const missing = entries.filter(({ text }) => {
    const known = left.get(text) ?? 0
    left.set(text, known - 1)
    return known <= 0
  })
  for (let index = 0; index < missing.length; index += linesAtOnce) {
    const part = missing.slice(index, index + linesAtOnce)
    appendLine(path, part.map(({ text }) => text).join('\n'), header)
  }
  return {
    added: missing.length,
    known: entries.length - missing.length,
    damaged: theirs.filter(({ line }) => line.kind === 'damaged').length,
  }
}

function readLines(path: string): readonly { readonly text: string; readonly line: ReturnType<typeof parseLine> }[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, line: parseLine(text) }))
}

/** Copies the journal. Never over something that is there. */
export function exportJournal(path: string, target: string): void {
  copyFileSync(path, target, constants.COPYFILE_EXCL)
}

/** Keeps a copy beside the journal, and returns its path. */
export function copyJournal(path: string, now: Date): string {
  const kept = keptName(path, now)
  copyFileSync(path, kept, constants.COPYFILE_EXCL)
  return kept
}

/** Begins afresh: the journal is renamed, not deleted. Returns its new path. */
export function startAfresh(path: string, now: Date): string {
  const kept = setAside(path, now)
  rmSync(join(path, '..', 'progress-snapshot.json'), { force: true })
  return kept
}
