import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { learnEntries, nothingLearned, type Learned } from '../../core/learned.ts'
import type { Entry } from '../../core/progress.ts'
import { UserError } from '../../errors.ts'
import { appendLine } from './append-line.ts'
import { keepDamaged, type DamagedLine } from './keep-damaged.ts'
import { parseLine } from './parse-entry.ts'
import { parseJournal, type Journal } from './parse-journal.ts'
import { saveFailure } from './save-failure.ts'
import { setAside } from './set-aside.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

export interface ReadProgress {
  /** Everything so far, folded, also what could not be saved in this process. Cards may have answers that are not scheduled yet. */
  readonly learned: Learned
  /** What the learner has to be told, each once: damage, and where it is kept. Whole sentences. */
  readonly notices: readonly string[]
}

export type Saved =
  | { readonly saved: true }
  /** The reason follows "Not saved: ". The entry is kept in memory, and saved with a later one if that can be. */
  | { readonly saved: false; readonly reason: string }

/** An entry before its time is known. */
export type NewEntry = Entry extends infer One ? (One extends Entry ? Omit<One, 'at'> : never) : never

/** The journal of what the learner did. See docs/PROGRESS.md. */
export interface ProgressStore {
  readonly path: string
  /** Throws a UserError for a file of a newer format, and nothing else. */
  read(): Promise<ReadProgress>
  /** Every entry there is, in the order of the file. */
  history(): Promise<readonly Entry[]>
  /** Keeps what was read, with everything scheduled, so that the next read is quick. Does nothing for a short journal, unless `always`. */
  keep(learned: Learned, always?: boolean): void
  /** Keeps one entry. When it resolves to saved, it is on the disk. */
  append(entry: NewEntry): Promise<Saved>
  /** Why the latest entries are in memory only; undefined: everything is saved. */
  unsaved(): string | undefined
}

export interface ProgressOptions {
  readonly folder: string
  readonly now?: () => Date
}

export const newestFormat = 1
/** The journal's first line. */
export const header = JSON.stringify({ format: newestFormat, kind: 'node-concepts progress' })
/** Long enough, in ms, for another terminal to end the line that it is writing. */
const oneWrite = 20
/** What is read anew at every start without a snapshot; less costs nothing one could notice. */
const worthwhileBytes = 64 * 1024
const newline = 0x0a

/** Opens the journal in a folder. Nothing is touched before it is read or appended to. */
export function openProgress({ folder, now = () => new Date() }: ProgressOptions): ProgressStore {
  const path = join(folder, 'progress.jsonl')
  const aside = join(folder, 'progress-damaged.jsonl')
  const snapshotPath = join(folder, 'progress-snapshot.json')
  const unsaved: Entry[] = []
  let failure: string | undefined
  const said = new Set<string>()
  const unsaid: string[] = []

  const say = (notice: string): void => {
    if (!said.has(notice)) unsaid.push(notice)
    said.add(notice)
  }

  /** Makes room for the journal where something else, such as a folder, stands in its place. */
  const clearPlace = (): void => {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== false) return
    say(`Where your progress should be there was something that is no file. It is kept as ${setAside(path, now())}.`)
  }

  /** A file with nothing of ours in it makes room, too. What another terminal appended to it meanwhile is carried over. */
  const replaceForeign = (): readonly Entry[] => {
    const kept = setAside(path, now())
    const { entries } = parseJournal(readFileSync(kept))
    for (const entry of entries) appendLine(path, JSON.stringify(entry), header)
    say(`Your progress file held nothing that node-concepts has written. It is kept as ${kept}, and a new one is begun.`)
    return entries
  }

  /** The journal from a byte on; undefined when nothing can be read. */
  const readSaved = async (from: number): Promise<Part | undefined> => {
    let part: Part | undefined
    try {
      clearPlace()
      part = readJournal(path, from)
      if (part?.journal.unfinished === true) {
        await wait(oneWrite)
        part = readJournal(path, from)
      }
      if (part === undefined) return undefined
      if (part.journal.foreign && from === 0) return { journal: { ...part.journal, entries: replaceForeign() }, end: 0 }
    } catch (error) {
      say(`Your progress cannot be read, and is left as it is: ${messageOf(error)}.`)
      return part
    }
    const found = Math.max(part.journal.format, formatOf(path))
    if (found > newestFormat) throw newerFormat(path, found)
    const notice = noticeOf(aside, part.journal.damaged)
    if (notice !== undefined) say(notice)
    return part
  }

  /** How far was read last, and whether that is worth a snapshot. */
  let latest: { readonly end: number; readonly isLong: boolean } | undefined

  const readLearned = async (): Promise<Learned> => {
    const snapshot = readSnapshot(snapshotPath, path)
    if (snapshot !== undefined) {
      const part = await readSaved(snapshot.bytes)
      const entries = part?.journal.entries ?? []
      if (inOrder(entries, snapshot.learned.lastAt)) {
        const learned = learnEntries(snapshot.learned, entries)
        latest = part === undefined ? undefined : { end: part.end, isLong: part.end - snapshot.bytes > worthwhileBytes }
        return learned
      }
    }
    const part = await readSaved(0)
    const entries = part?.journal.entries ?? []
    // Entries of another machine, or of a clock that was put back.
    const ordered = inOrder(entries) ? entries : [...entries].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
    const learned = learnEntries(nothingLearned, ordered)
    latest = part === undefined ? undefined : { end: part.end, isLong: part.end > worthwhileBytes }
    return learned
  }

  return {
    path,
    async read() {
      const learned = await readLearned()
      return { learned: learnEntries(learned, unsaved), notices: unsaid.splice(0) }
    },
    async history() {
      return [...((await readSaved(0))?.journal.entries ?? []), ...unsaved]
    },
    keep(learned, always = false) {
      if (latest === undefined || unsaved.length > 0 || !(always || latest.isLong)) return
      writeSnapshot(snapshotPath, path, latest.end, learned)
      latest = undefined
    },
    async append(entry) {
      const stamped = { at: now().toISOString(), ...entry } as Entry
      if (parseLine(JSON.stringify(stamped)).kind !== 'entry') throw new TypeError(`not an entry: ${JSON.stringify(stamped)}`)
      unsaved.push(stamped)
      failure = saveAll()
      return failure === undefined ? { saved: true } : { saved: false, reason: failure }
    },
    unsaved: () => failure,
  }

  /** Why not everything could be saved, if so. */
  function saveAll(): string | undefined {
    try {
      clearPlace()
      const found = formatOf(path)
      if (found > newestFormat) return `${path} was written by a newer node-concepts (format ${found})`
      for (let next = unsaved[0]; next !== undefined; next = unsaved[0]) {
        appendLine(path, JSON.stringify(next), header)
        unsaved.shift()
      }
      return undefined
    } catch (error) {
      return saveFailure(error, path, folder)
    }
  }
}

/** A part of the journal, and the byte at which its last whole line ends. */
interface Part {
  readonly journal: Journal
  readonly end: number
}

/** From a byte on, which must be the start of a line. undefined: there is no file yet. */
function readJournal(path: string, from: number): Part | undefined {
  try {
    const bytes = readFrom(path, from)
    return { journal: parseJournal(bytes, from), end: from + bytes.lastIndexOf(newline) + 1 }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function readFrom(path: string, from: number): Buffer {
  if (from === 0) return readFileSync(path)
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from))
    let filled = 0
    while (filled < bytes.length) {
      const read = readSync(file, bytes, filled, bytes.length - filled, from + filled)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  } finally {
    closeSync(file)
  }
}

function inOrder(entries: readonly Entry[], after = ''): boolean {
  return entries.every(({ at }, index) => at >= (entries[index - 1]?.at ?? after))
}

/** The format that the first line names; 0 when there is none. An older program must not write into a newer one's file. */
function formatOf(path: string): number {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return 0
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(4096)
    const [first = ''] = start.toString('utf8', 0, readSync(file, start, 0, start.length, 0)).split('\n', 1)
    const line = parseLine(first.trim())
    return line.kind === 'header' ? line.format : 0
  } finally {
    closeSync(file)
  }
}

function noticeOf(aside: string, damaged: readonly DamagedLine[]): string | undefined {
  if (damaged.length === 0) return undefined
  const lines = (count: number): string => `${count} damaged line${count === 1 ? '' : 's'}`
  try {
    const fresh = keepDamaged(aside, damaged).length
    return fresh === 0 ? undefined : `Your progress file has ${lines(fresh)}, copied to ${aside}. Everything else was read.`
  } catch {
    return `Your progress file has ${lines(damaged.length)}. Everything else was read.`
  }
}

function newerFormat(path: string, found: number): UserError {
  return new UserError(`Your progress was written by a newer node-concepts (format ${found}): ${path}`, {
    hint: 'Update node-concepts, or set NODE_CONCEPTS_HOME to another folder. The file is left as it is.',
  })
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
