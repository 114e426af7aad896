import type { Brand } from './brand.ts'

/** What the processes of a run are known by. */
export interface RunMark {
  /** The value of the marker variable. */
  readonly id: string
  /** The run folder, its real path. */
  readonly folder: string
  /** Linux only, where it is allowed. */
  readonly brand?: Brand | undefined
}

/** A program and everything it started, directly or not. */
export interface ProcessTree {
  /** Notes descendants not seen before. Returns the resident bytes of all that live; undefined when that is not known (yet). Cheap. */
  look(): number | undefined
  /** Notes descendants not seen before, however long it takes: before the root is ended and its children lose their parent. */
  note(): Promise<void>
  /** Stops all that is known, or has it go on. */
  send(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** Ends everything at once, for a root that still runs. Synchronous, so that it also serves a process that is exiting. */
  kill(): void
  /** Ends what is left when the root has ended. Resolves to the number of processes found. */
  sweep(): Promise<number>
}

/** Sends a signal to a process or, with a negative number, to a group. It may have ended, or be somebody else's. */
export function killQuietly(pid: number, signal: NodeJS.Signals = 'SIGKILL'): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}
