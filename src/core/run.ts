/** What came of running a program once. */
export type RunStatus =
  /** Ended by itself with exit code 0. */
  | 'ok'
  /** Ended by itself with another exit code, or by a signal it brought on itself. */
  | 'failed'
  /** Ended by us: it ran longer than its time limit. */
  | 'timed-out'
  /** Ended by us: it printed more than the output limit. */
  | 'output-limit'
  /** It could not be run, or was ended for a reason that is not its own (memory limit, interruption). `reason` says why. */
  | 'not-run'

export interface Run {
  readonly status: RunStatus
  readonly exitCode: number | null
  readonly signal: string | null
  readonly durationMs: number
  /** Whole, or its first and last part when `truncated`. Control sequences are as the program wrote them: make harmless before showing. */
  readonly stdout: string
  readonly stderr: string
  /** Bytes of stdout or stderr were left out; the cut is said in the text. */
  readonly truncated: boolean
  /** One sentence, for every status but ok (and failed by exit code). */
  readonly reason?: string
  /** The servers it talked to, and whether they were the real thing. */
  readonly servers?: readonly UsedServer[]
}

export interface UsedServer {
  readonly name: string
  /** `own`: the learner's. `installed`: a real one, started for this run. `stand-in`: ours, which speaks the same protocol. */
  readonly kind: 'own' | 'installed' | 'stand-in'
  /** For the learner: which one it is. */
  readonly label: string
}

/** One distinct output of many runs. */
export interface Outcome {
  readonly stdout: string
  readonly count: number
}

export interface RunLimits {
  readonly timeMs: number
  /** Bytes of stdout and of stderr, each. */
  readonly outputBytes: number
  /** Resident bytes of the whole process tree. */
  readonly memoryBytes: number
  /** What it writes into its temporary folders. */
  readonly diskBytes: number
  readonly files: number
}

export const defaultLimits: RunLimits = {
  timeMs: 10_000,
  outputBytes: 4 * 1024 * 1024,
  memoryBytes: 1024 * 1024 * 1024,
  diskBytes: 512 * 1024 * 1024,
  files: 50_000,
}
