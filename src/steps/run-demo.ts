import { availableParallelism } from 'node:os'
import type { Context } from '../context.ts'
import type { CheckedRun } from '../core/check/check-runs.ts'
import { inRange } from '../core/grade/contract/node-range.ts'
import type { Demo } from '../core/lesson.ts'
import { unmetNeed } from '../core/needs.ts'
import type { Run } from '../core/run.ts'
import type { PreparedProgram } from '../io/run/prepare-program.ts'
import { runProgram } from '../io/run/run-program.ts'

export interface RunDemoOptions {
  readonly context: Context
  readonly demo: Demo
  readonly prepared: PreparedProgram
  /** Called with what the program prints, while it prints. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr') => void
  /** Ends the run early; the context's own signal always does. */
  readonly signal?: AbortSignal
}

/** Runs a demo once with plain node. What it needs and is missing makes it "not run". */
export function runDemo(options: RunDemoOptions): Promise<Run> {
  return runChecked(options)
}

/** The same, with what it left behind. */
export async function runChecked({ context, demo, prepared, onOutput, signal }: RunDemoOptions): Promise<CheckedRun> {
  const fits = demo.needs?.node === undefined || inRange(context.nodeVersion, demo.needs.node)
  const missing = unmetNeed(demo, { cores: availableParallelism(), platform: context.platform }, fits)
  if (missing !== undefined)
    return {
      status: 'not-run',
      exitCode: null,
      signal: null,
      durationMs: 0,
      stdout: '',
      stderr: '',
      truncated: false,
      reason: missing,
      leftovers: 0,
    }
  return runProgram(prepared.program, {
    env: context.env,
    signal: signal === undefined ? context.signal : AbortSignal.any([context.signal, signal]),
    limits: demo.timeLimitMs === undefined ? {} : { timeMs: demo.timeLimitMs },
    ...(onOutput === undefined ? {} : { onOutput }),
  })
}
