import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry } from '../../core/progress.ts'
import { UserError } from '../../errors.ts'
import { appendLine } from './append-line.ts'
import { keepDamaged, type DamagedLine } from './keep-damaged.ts'
import { parseLine } from './parse-entry.ts'

export interface ReadProgress {
  readonly entries: readonly Entry[]
  /** What the learner has to be told: damage, and where it is kept. */
  readonly notices: readonly string[]
}

export type Saved = { readonly saved: true } | { readonly saved: false; readonly reason: string }

/** An entry before its time is known. */
export type NewEntry = Entry extends infer One ? (One extends Entry ? Omit<One, 'at'> : never) : never

/** The journal of what the learner did. See docs/PROGRESS.md. */
export interface ProgressStore {
  readonly path: string
  /** Everything so far, also what could not be saved in this process. Throws a UserError for a file of a newer format. */
  read(): Promise<ReadProgress>
  /** Keeps one entry. When it resolves to saved, it is on the disk. */
  append(entry: NewEntry): Promise<Saved>
}

const format = 1
const header = JSON.stringify({ format, kind: 'node-concepts progress' })

export interface ProgressOptions {
  readonly folder: string
  readonly now?: () => Date
}

/** Opens the journal in a folder. Nothing is touched before it is read or appended to. */
export function openProgress({ folder, now = () => new Date() }: ProgressOptions): ProgressStore {
  const path = join(folder, 'progress.jsonl')
  const aside = join(folder, 'progress-damaged.jsonl')
  const unsaved: Entry[] = []

  return {
    path,
    async read() {
      const { bytes, notice } = readJournal(path, now)
      const { entries, damaged } = parseJournal(path, bytes)
      const notices = [...(notice === undefined ? [] : [notice]), ...noticesOf(aside, damaged)]
      return { entries: unsaved.length === 0 ? entries : [...entries, ...unsaved], notices }
    },
    async append(entry) {
      const stamped = { at: now().toISOString(), ...entry } as Entry
      try {
        refuseNewer(path)
        appendLine(path, JSON.stringify(stamped), header)
        return { saved: true }
      } catch (error) {
        if (error instanceof UserError) throw error
        unsaved.push(stamped)
        return { saved: false, reason: reasonOf(error, folder) }
      }
    },
  }
}

function parseJournal(path: string, bytes: Buffer): { readonly entries: readonly Entry[]; readonly damaged: readonly DamagedLine[] } {
  const entries: Entry[] = []
  const damaged: DamagedLine[] = []
  let offset = 0
  while (offset < bytes.length) {
    const newline = bytes.indexOf(0x0a, offset)
    const end = newline < 0 ? bytes.length : newline
    const text = bytes.toString('utf8', offset, end).trim()
    if (text !== '') {
      const parsed = parseLine(text)
      if (parsed.kind === 'header' && parsed.format > format) throw newerFormat(path, parsed.format)
      if (parsed.kind === 'entry') entries.push(parsed.entry)
      if (parsed.kind === 'damaged') damaged.push({ offset, text })
    }
    offset = end + 1
  }
  return { entries, damaged }
}

function readJournal(path: string, now: () => Date): { readonly bytes: Buffer; readonly notice?: string } {
  const nothing = Buffer.alloc(0)
  try {
    if (!existsSync(path)) return { bytes: nothing }
    if (!statSync(path).isFile()) {
      const kept = `${path}.${now().toISOString().replaceAll(/[:.]/g, '-')}`
      renameSync(path, kept)
      return {
        bytes: nothing,
        notice: `Where your progress should be, there was something that is no file. It is kept as ${basename(kept)}.`,
      }
    }
    return { bytes: readFileSync(path) }
  } catch (error) {
    return {
      bytes: nothing,
      notice: `Your progress could not be read (${path}): ${error instanceof Error ? error.message : String(error)}. It is left as it is.`,
    }
  }
}

function noticesOf(aside: string, damaged: readonly DamagedLine[]): readonly string[] {
  if (damaged.length === 0) return []
  const lines = (count: number): string => `${count} damaged line${count === 1 ? '' : 's'}`
  try {
    const fresh = keepDamaged(aside, damaged)
    return fresh.length === 0 ? [] : [`Your progress file had ${lines(fresh.length)}, kept aside in ${aside}. Everything else was read.`]
  } catch {
    return [`Your progress file has ${lines(damaged.length)}. Everything else was read.`]
  }
}

/** An older program must not write into a newer one's file. */
function refuseNewer(path: string): void {
  if (!existsSync(path)) return
  const first = readFirstLine(path)
  const parsed = first === undefined ? undefined : parseLine(first)
  if (parsed?.kind === 'header' && parsed.format > format) throw newerFormat(path, parsed.format)
}

function readFirstLine(path: string): string | undefined {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(256)
    return start.toString('utf8', 0, readSync(file, start, 0, start.length, 0)).split('\n', 1)[0]
  } finally {
    closeSync(file)
  }
}

function newerFormat(path: string, found: number): UserError {
  return new UserError(`Your progress was written by a newer node-concepts (format ${found}): ${path}`, {
    hint: 'Update node-concepts, or set NODE_CONCEPTS_HOME to another folder. The file is left as it is.',
  })
}

function reasonOf(error: unknown, folder: string): string {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk is full (${folder})`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${folder} cannot be written to`
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return `${folder} is not a folder that can be used`
    default:
      return `${folder}: ${error instanceof Error ? error.message : String(error)}`
  }
}
