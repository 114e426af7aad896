import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Tries before giving up on a file that is moved, or torn by others, every time. */
const mostTries = 5

/**
 * Appends one line, durably: a single write at the file's end, then fsync. Other processes may append, or move the file, at the same time:
 * when it returns, the line stands whole, on a line of its own, in the file that has this path. A new file, and its folder, is made; it begins
 * with `firstLine`. Throws the system's error.
 */
export function appendLine(path: string, line: string, firstLine: string): void {
  makeFolder(dirname(path))
  for (let tries = 0; tries < mostTries; tries++) {
    if (appendOnce(path, line, firstLine)) return
  }
  throw Object.assign(new Error('the file is changed by others all the time'), { code: 'EBUSY' })
}

/** False: the line was written, but is not to be found where it should be. */
function appendOnce(path: string, line: string, firstLine: string): boolean {
  const file = openSync(path, 'a+', 0o600)
  try {
    const { size } = fstatSync(file)
    // What a kill or a full disk left half written is closed first, so that only that line is damaged.
    const start = size === 0 ? `${firstLine}\n` : endsInNewline(file, size) ? '' : '\n'
    const bytes = Buffer.from(`${start}${line}\n`)
    // What was written of it stays: cutting it off could take along what another process has appended since.
    if (writeSync(file, bytes) < bytes.length) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    sync(file)
    if (size === 0) syncFolder(dirname(path))
    return isThere(path, file, line, size, bytes.length)
  } finally {
    closeSync(file)
  }
}

function endsInNewline(file: number, size: number): boolean {
  const last = Buffer.alloc(1)
  return readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a
}

/** Whether the line stands by itself. It does when nobody else was there; otherwise it is looked for. */
function isThere(path: string, file: number, line: string, size: number, written: number): boolean {
  const own = fstatSync(file, { bigint: true })
  const current = statSync(path, { bigint: true, throwIfNoEntry: false })
  if (current === undefined) return false
  const moved = current.ino !== own.ino
  if (!moved && own.size === BigInt(size + written)) return true
  const since = readFileSync(path).subarray(moved ? 0 : Math.max(0, size - 1))
  return since.includes(`\n${line}\n`)
}

/** Some file systems know no fsync; the line is written all the same. */
const unsupported: ReadonlySet<unknown> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EPERM'])

function sync(file: number): void {
  try {
    fsyncSync(file)
  } catch (error) {
    if (!unsupported.has((error as NodeJS.ErrnoException).code)) throw error
  }
}

/** Makes a new file's name last, too. Not every system can open a folder (Windows cannot). */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // The entry is in the file; only a power cut in the next seconds could lose it.
  }
}
