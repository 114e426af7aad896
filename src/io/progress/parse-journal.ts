import { isUtf8 } from 'node:buffer'
import type { Entry } from '../../core/progress.ts'
import type { DamagedLine } from './keep-damaged.ts'
import { parseLine, type ParsedLine } from './parse-entry.ts'

export interface Journal {
  readonly entries: readonly Entry[]
  readonly damaged: readonly DamagedLine[]
  /** The newest format that a header names; 0 without a header. */
  readonly format: number
  /** Something is written in it, and nothing of that is ours. */
  readonly foreign: boolean
  /** The last line is damaged and has no end: half written, or still being written. */
  readonly unfinished: boolean
}

/** No entry is nearly as long, in bytes; the limit keeps a file that is something else from filling the memory. */
const longestLine = 16 * 1024 * 1024
const newline = 0x0a

/** Takes the file apart, line by line; `start` is the byte of the file at which `bytes` begins. */
export function parseJournal(bytes: Buffer, start = 0): Journal {
  const entries: Entry[] = []
  const damaged: DamagedLine[] = []
  const wellFormed = isUtf8(bytes)
  let format = 0
  let known = 0
  let unfinished = false
  for (let offset = 0, end = 0; offset < bytes.length; offset = end + 1) {
    end = bytes.indexOf(newline, offset)
    const ended = end >= 0
    if (!ended) end = bytes.length
    const text = bytes.toString('utf8', offset, Math.min(end, offset + longestLine)).trim()
    if (text === '') continue
    const fits = end - offset <= longestLine && (wellFormed || isUtf8(bytes.subarray(offset, end)))
    const line: ParsedLine = fits ? parseLine(text) : { kind: 'damaged' }
    if (line.kind === 'damaged') {
      damaged.push({ offset: start + offset, text })
      unfinished = !ended
      continue
    }
    known++
    if (line.kind === 'entry') entries.push(line.entry)
    if (line.kind === 'header') format = Math.max(format, line.format)
  }
  return { entries, damaged, format, foreign: known === 0 && damaged.length > 0, unfinished }
}
