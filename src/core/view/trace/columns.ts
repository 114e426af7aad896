import type { Lane, Phase, Step, Trace } from '../../trace/trace.ts'

export interface PhaseColumn {
  readonly phase: Phase
  /** Four letters. */
  readonly short: string
  readonly long: string
}

/** The lanes of the event loop, in the order a turn goes through them. */
const columns: readonly PhaseColumn[] = [
  { phase: 'main', short: 'main', long: 'Main script' },
  { phase: 'nextTick', short: 'tick', long: 'nextTick queue' },
  { phase: 'microtask', short: 'micr', long: 'Microtasks' },
  { phase: 'timers', short: 'timr', long: 'Timers' },
  { phase: 'poll', short: 'poll', long: 'Poll (I/O)' },
  { phase: 'message', short: 'mesg', long: 'Messages' },
  { phase: 'check', short: 'chck', long: 'Check' },
  { phase: 'close', short: 'clos', long: 'Close' },
  { phase: 'exit', short: 'exit', long: 'Exit' },
  { phase: 'unknown', short: 'node', long: 'Node itself' },
]

/** What has no lane of its own. */
const shared: Readonly<Partial<Record<Phase, Phase>>> = { rejections: 'microtask', uncaught: 'unknown', beforeExit: 'exit' }

export const columnOf = (phase: Phase): Phase => shared[phase] ?? phase

/** Only the lanes that something ran in. */
export function usedColumns(steps: readonly Step[]): readonly PhaseColumn[] {
  const used = new Set(steps.map(({ phase }) => columnOf(phase)))
  return columns.filter(({ phase }) => used.has(phase))
}

/** `main thread`, `worker 1`, `process 4711`. */
export function laneName({ kind, pid, threadId }: Lane): string {
  return kind === 'main' ? 'main thread' : kind === 'worker' ? `worker ${threadId}` : `process ${pid}`
}

/** `M`, `W1`, `P1`: processes are counted. */
export function laneMarks({ lanes }: Pick<Trace, 'lanes'>): ReadonlyMap<string, string> {
  let processes = 0
  return new Map(
    lanes.map((lane) => [lane.id, lane.kind === 'main' ? 'M' : lane.kind === 'worker' ? `W${lane.threadId}` : `P${++processes}`]),
  )
}

/** The step of a line of stdout, counted from 1 without empty lines; 0 when there is none. */
export function stepOfLine(steps: readonly Step[], line: number): number {
  let count = 0
  for (const [index, step] of steps.entries()) {
    if (step.stream === 'stdout' && step.line !== null && step.text.trim() !== '') count++
    if (count === line) return index
  }
  return 0
}
