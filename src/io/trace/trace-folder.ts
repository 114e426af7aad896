import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLane, type LaneRecord } from '../../core/trace/parse-lane.ts'
import { tracerCode } from './tracer-code.ts'

export interface TracerOptions {
  /** Every output is on the disk before the program goes on: for programs that end in a way they cannot see coming. */
  readonly writeThrough: boolean
}

/** Puts the tracer into an empty folder, which is also where it writes. Returns the options with which node loads it. */
export async function setUpTracer(folder: string, { writeThrough }: TracerOptions): Promise<readonly string[]> {
  const preload = join(folder, 'preload.cjs')
  writeFileSync(preload, await tracerCode())
  if (writeThrough) writeFileSync(join(folder, 'options.json'), JSON.stringify({ flushMs: 0 }))
  return ['--require', preload]
}

/** What was recorded, by thread and process; also of those that were killed. */
export function readLanes(folder: string): readonly LaneRecord[] {
  return readdirSync(folder)
    .filter((name) => /^\d+-\d+\.jsonl$/.test(name))
    .flatMap((name) => {
      const lane = parseLane(readFileSync(join(folder, name), 'utf8'), readNumbers(join(folder, name.replace('.jsonl', '.rows'))))
      return lane === undefined ? [] : [lane]
    })
}

function readNumbers(file: string): Float64Array {
  const bytes = readBytes(file)
  const whole = bytes.byteLength - (bytes.byteLength % 8)
  // A Buffer may begin anywhere; numbers must not.
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + whole) as ArrayBuffer)
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    // Killed between its two files.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
