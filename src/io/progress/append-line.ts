import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Appends one line, durably: a single write at the file's end, then fsync. Other processes may append at the same time.
 * A line that was torn by a kill or a full disk is closed first, so that only that line is damaged. Throws the system's error.
 */
export function appendLine(path: string, line: string, firstLine: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(path, 'a+', 0o600)
  try {
    const { size } = fstatSync(file)
    const start = size === 0 ? `${firstLine}\n` : endsInNewline(file, size) ? '' : '\n'
    const bytes = Buffer.from(`${start}${line}\n`)
    const written = writeSync(file, bytes)
    if (written < bytes.length) {
      undo(file, size, written)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function endsInNewline(file: number, size: number): boolean {
  const last = Buffer.alloc(1)
  return readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a
}

/** Takes back half a line, if nobody has written behind it. */
function undo(file: number, size: number, written: number): void {
  try {
    if (fstatSync(file).size === size + written) ftruncateSync(file, size)
  } catch {
    // The next line starts on a line of its own anyhow.
  }
}
