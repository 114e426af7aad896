import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Learned } from '../../core/learned.ts'

/** What the journal said up to some byte, so that it need not be read from the start. It can be deleted at any time. */
export interface Snapshot {
  readonly version: typeof version
  /** The bytes of the journal that are folded in; it ends at the end of a line. */
  readonly bytes: number
  /** The journal's start and what stands before `bytes`: another file in its place is noticed. */
  readonly fingerprint: string
  readonly learned: Learned
}

/** Goes up whenever `Learned` changes its form or meaning. */
const version = 3
const sampleBytes = 256

/** The snapshot, if there is one and it belongs to this journal. Never throws. */
export function readSnapshot(path: string, journal: string): Snapshot | undefined {
  try {
    const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot
    return snapshot.version === version && snapshot.fingerprint === fingerprint(journal, snapshot.bytes) ? snapshot : undefined
  } catch {
    return undefined
  }
}

/** Keeps a snapshot, in one piece. Failing is no loss. */
export function writeSnapshot(path: string, journal: string, bytes: number, learned: Learned): void {
  const half = `${path}.${process.pid}`
  try {
    const snapshot: Snapshot = { version, bytes, fingerprint: fingerprint(journal, bytes), learned }
    writeFileSync(half, JSON.stringify(snapshot), { mode: 0o600 })
    renameSync(half, path)
  } catch {
    rmSync(half, { force: true })
  }
}

function fingerprint(journal: string, bytes: number): string {
  const file = openSync(journal, 'r')
  try {
    const samples = [0, Math.max(0, bytes - sampleBytes)].map((position) => {
      const sample = Buffer.alloc(Math.min(sampleBytes, bytes))
      return readSync(file, sample, 0, sample.length, position) < sample.length ? 'shorter' : sample.toString('latin1')
    })
    return samples.join('')
  } finally {
    closeSync(file)
  }
}
