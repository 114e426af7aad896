import { columns, type LaneLine } from '../core/trace/record.ts'
import { now, openSync, toJson, writeSync } from './node.ts'

/** Rows are kept up to here, so that a program with millions of promises fills neither memory nor disk. */
const mostRows = 100_000
/** Of which promises take at most this many: timers, ticks and input keep their causes after a flood of them. */
const mostPromiseRows = 40_000
const rowsPerChunk = 4096

const buffer = new Float64Array(rowsPerChunk * columns)
const bytes = new Uint8Array(buffer.buffer)
let lines: string[] = []
let filled = 0
let base = ''
let rowsFile = -1
let linesFile = -1
/** 0: nothing was printed yet. */
let lastFlush = 0
let flushEveryMs = 0
let through = false

export const kept = { rows: 0, promiseRows: 0, dropped: 0 }

/** Where to write, and how long to wait at most before something printed is on the disk. Nothing is opened yet. */
export function openJournal(path: string, everyMs: number): void {
  base = path
  flushEveryMs = everyMs
  through = everyMs === 0
}

export function isFull(isPromise: boolean): boolean {
  return kept.rows >= mostRows || (isPromise && kept.promiseRows >= mostPromiseRows)
}

/** `always`: what is printed is told even when nothing else is any more. */
export function row(
  kind: number,
  id: number,
  a: number,
  b: number,
  ms: number,
  site: number,
  turn: number,
  isPromise: boolean,
  always = false,
): void {
  if (!always && isFull(isPromise)) {
    kept.dropped++
    return
  }
  kept.rows++
  if (isPromise) kept.promiseRows++
  const at = filled * columns
  buffer[at] = kind
  buffer[at + 1] = id
  buffer[at + 2] = a
  buffer[at + 3] = b
  buffer[at + 4] = ms
  buffer[at + 5] = site
  buffer[at + 6] = turn
  filled++
  if (filled === rowsPerChunk) flush()
}

export function line(value: LaneLine): void {
  lines.push(toJson(value))
}

/** Writing synchronously creates no asynchronous resource and leaves nothing to wait for. */
export function flush(): void {
  lastFlush = now()
  try {
    if (rowsFile < 0) {
      rowsFile = openSync(`${base}.rows`, 'a')
      linesFile = openSync(`${base}.jsonl`, 'a')
    }
    if (lines.length > 0) {
      const text = `${lines.join('\n')}\n`
      lines = []
      writeSync(linesFile, text)
    }
    if (filled > 0) {
      const length = filled * columns * 8
      filled = 0
      writeSync(rowsFile, bytes, 0, length)
    }
  } catch {
    // The disk is full: the program goes on, its trace does not.
  }
}

/** After something was printed: on the disk soon, but not before the first timers are looked at. */
export function flushIfDue(ms: number, patience = 1): void {
  // The patience begins with the first line: a start may take long on a busy machine.
  if (lastFlush === 0) lastFlush = ms
  if (through || ms - lastFlush > flushEveryMs * patience) flush()
}

/** The end is near: every line at once. */
export function writeThrough(): void {
  through = true
}

/** Forgets what warming up has written. */
export function startOver(): void {
  filled = 0
  lines = []
  kept.rows = 0
  kept.promiseRows = 0
  kept.dropped = 0
}
