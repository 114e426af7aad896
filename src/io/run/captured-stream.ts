import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

/** A stream of a running program that goes into a file: complete whatever ends the program, which a pipe is not. */
export interface CapturedStream {
  /** The descriptor for the program. Closed by `handOver`. */
  readonly descriptor: number
  /** Closes our copy of the program's descriptor, once it was started. */
  handOver(): void
  /** Bytes written so far. */
  size(): number
  /** Delivers what is new, up to the limit. Returns whether there was any. */
  deliver(): boolean
  /** Delivers the rest, what was left out said in its place, and returns all that is kept. */
  finish(): { readonly text: string; readonly truncated: boolean }
  close(): void
}

export interface CaptureOptions {
  readonly limitBytes: number
  readonly onText: ((text: string) => void) | undefined
}

/** Of output over the limit, this much is kept of its beginning and of its end. */
const partBytes = 256 * 1024
/** Read at once while the program runs, so that a flood does not hold up everything else. */
const chunkBytes = 64 * 1024
const chunksAtOnce = 16

/** Opens a new file for one stream of a program. */
export function captureStream(file: string, { limitBytes, onText }: CaptureOptions): CapturedStream {
  // Appended, so that a program and its children that share the file do not overwrite each other.
  const descriptor = openSync(file, 'ax', 0o600)
  const source = openSync(file, 'r')
  const part = Math.min(partBytes, Math.ceil(limitBytes / 2))
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let position = 0

  const deliverUpTo = (end: number, chunks: number): boolean => {
    let found = false
    for (let count = 0; count < chunks && position < end; count++) {
      const length = readSync(source, chunk, 0, Math.min(chunkBytes, end - position), position)
      if (length === 0) break
      position += length
      found = true
      const text = decoder.write(chunk.subarray(0, length))
      if (text !== '') onText?.(text)
    }
    return found
  }

  let handedOver = false
  return {
    descriptor,
    handOver() {
      if (!handedOver) closeSync(descriptor)
      handedOver = true
    },
    size: () => fstatSync(source).size,
    deliver: () => onText !== undefined && deliverUpTo(limitBytes, chunksAtOnce),
    finish() {
      const size = fstatSync(source).size
      if (size <= limitBytes) {
        if (onText !== undefined) deliverUpTo(size, Infinity)
        const rest = decoder.end()
        if (rest !== '') onText?.(rest)
        return { text: readPart(source, 0, size).toString('utf8'), truncated: false }
      }
      // Live, more was shown already than is kept: what is left out there starts where the showing stopped.
      if (onText !== undefined) {
        deliverUpTo(part, Infinity)
        const from = Math.max(position, size - part)
        if (from > position) onText(`${decoder.end()}${cut(from - position)}`)
        onText(startOfText(readPart(source, from, size - from)))
      }
      const head = endOfText(readPart(source, 0, part))
      return { text: `${head}${cut(size - 2 * part)}${startOfText(readPart(source, size - part, part))}`, truncated: true }
    },
    close() {
      this.handOver()
      closeSync(source)
    },
  }
}

function cut(bytes: number): string {
  return `\n[… ${megabytes(bytes)} left out …]\n`
}

/** `12.3 MB`; below a tenth of one, `45 KB`. */
export function megabytes(bytes: number): string {
  const unit = 1024 * 1024
  return bytes < unit / 10 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / unit).toFixed(bytes % unit === 0 ? 0 : 1)} MB`
}

function readPart(source: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(0, length))
  let filled = 0
  while (filled < length) {
    const read = readSync(source, buffer, filled, length - filled, position + filled)
    if (read === 0) break
    filled += read
  }
  return buffer.subarray(0, filled)
}

/** The text of a part that starts anywhere: the rest of a character at its start is dropped. */
function startOfText(bytes: Buffer): string {
  let start = 0
  while (start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++
  return bytes.toString('utf8', start)
}

/** The text of a part that ends anywhere: the first bytes of a character at its end are dropped. */
function endOfText(bytes: Buffer): string {
  return new StringDecoder('utf8').write(bytes)
}
