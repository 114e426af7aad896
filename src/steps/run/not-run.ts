import type { CheckedRun } from '../../core/check/check-runs.ts'

/** The run of a program that could not be run, and why. */
export function notRun(reason: string): CheckedRun {
  return {
    status: 'not-run',
    exitCode: null,
    signal: null,
    durationMs: 0,
    stdout: '',
    stderr: '',
    truncated: false,
    reason,
    leftovers: 0,
  }
}
