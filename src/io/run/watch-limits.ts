import type { Run, RunLimits } from '../../core/run.ts'
import { megabytes, type CapturedStream } from './captured-stream.ts'
import { watchGrowth } from './folder/watch-growth.ts'
import type { ProcessTree } from './tree/process-tree.ts'

/** Why a run was ended by us. */
export interface Verdict {
  readonly status: Run['status']
  readonly reason?: string
}

export interface LimitWatch {
  /** Resolves when a program that was killed does not go. */
  readonly gaveUp: Promise<undefined>
  /** Why the program was ended; undefined when it was not. */
  ended(): Verdict | undefined
  /** What the receiver of the output threw. */
  failure(): { readonly error: unknown } | undefined
  /** Time that passes between the two does not count. */
  pause(): void
  resume(): void
  stop(): void
}

export interface Watched {
  readonly tree: ProcessTree
  /** Holds all the temporary files. */
  readonly folder: string
  readonly limits: RunLimits
  readonly stdout: CapturedStream
  readonly stderr: CapturedStream
  readonly signal: AbortSignal | undefined
}

/** Output is looked for this often at first and while there is some, then less and less often. */
const firstPauseMs = 8
const lastPauseMs = 40
const lookEveryMs = 25
/** Nor can a disk be filled sooner. */
const lookAtDiskEveryMs = 200
/** A process that does not go when it is killed is stuck in the system. */
const giveUpMs = 3000

/** Delivers output while the program runs, and ends the program when it oversteps a limit or is not wanted any more. */
export function watchLimits({ tree, folder, limits, stdout, stderr, signal }: Watched): LimitWatch {
  let giveUp = (): void => undefined
  const gaveUp = new Promise<undefined>((resolve) => (giveUp = () => resolve(undefined)))
  let ended: Verdict | undefined
  let failure: { readonly error: unknown } | undefined
  let stopped = false
  let giveUpTimer: NodeJS.Timeout | undefined
  let nextLook = 0
  let nextLookAtDisk = performance.now() + lookAtDiskEveryMs
  const hasGrown = watchGrowth(folder, { bytes: limits.diskBytes, files: limits.files })
  let pause = firstPauseMs

  const end = (verdict: Verdict): void => {
    if (stopped || ended !== undefined) return
    ended = verdict
    const kill = (): void => {
      tree.kill()
      if (!stopped) giveUpTimer = setTimeout(giveUp, giveUpMs)
    }
    tree.note().then(kill, kill)
  }

  const checkLimits = (): void => {
    if (Math.max(stdout.size(), stderr.size()) > limits.outputBytes) {
      end({ status: 'output-limit', reason: outputReason(limits) })
    }
    if (performance.now() < nextLook) return
    nextLook = performance.now() + lookEveryMs
    if ((tree.look() ?? 0) > limits.memoryBytes)
      end({ status: 'not-run', reason: `stopped: it used more than ${megabytes(limits.memoryBytes)} of memory` })
    if (performance.now() < nextLookAtDisk) return
    nextLookAtDisk = performance.now() + lookAtDiskEveryMs
    if (hasGrown())
      end({ status: 'not-run', reason: `stopped: it left more than ${megabytes(limits.diskBytes)} or ${limits.files} files in its folder` })
  }

  const poll = (): void => {
    try {
      const outBefore = stdout.deliver()
      const isNew = stderr.deliver() || outBefore
      pause = isNew ? firstPauseMs : Math.min(pause * 1.25, lastPauseMs)
    } catch (error) {
      failure = { error }
      end({ status: 'not-run' })
    }
    checkLimits()
    if (!stopped && ended === undefined) pollTimer = setTimeout(poll, pause)
  }
  let pollTimer = setTimeout(poll, firstPauseMs)

  let timeLeftMs = limits.timeMs
  let timedFrom = performance.now()
  const outOfTime = (): void => end({ status: 'timed-out', reason: `stopped: it ran longer than ${seconds(limits.timeMs)}` })
  let timeTimer = setTimeout(outOfTime, timeLeftMs)
  const interrupt = (): void => end({ status: 'not-run', reason: 'interrupted' })
  signal?.addEventListener('abort', interrupt, { once: true })
  if (signal?.aborted === true) interrupt()

  return {
    gaveUp,
    ended: () => ended,
    failure: () => failure,
    pause() {
      clearTimeout(timeTimer)
      timeLeftMs -= performance.now() - timedFrom
    },
    resume() {
      timedFrom = performance.now()
      if (!stopped) timeTimer = setTimeout(outOfTime, Math.max(0, timeLeftMs))
    },
    stop() {
      stopped = true
      for (const timer of [pollTimer, timeTimer, giveUpTimer]) clearTimeout(timer)
      signal?.removeEventListener('abort', interrupt)
    },
  }
}

export function outputReason(limits: RunLimits): string {
  return `stopped: it printed more than ${megabytes(limits.outputBytes)}`
}

/** `10 seconds`, `1.5 seconds` */
function seconds(ms: number): string {
  const count = ms / 1000
  return `${Number(count.toFixed(2))} ${count === 1 ? 'second' : 'seconds'}`
}
