import type { Demo } from '../../core/lesson.ts'
import type { Run } from '../../core/run.ts'

/** Ended by itself, with exit code 0 or the one the demo is meant to end with. */
export function endedWell({ status, exitCode }: Run, demo: Demo | undefined): boolean {
  return status === 'ok' || (status === 'failed' && exitCode !== null && exitCode === demo?.exitCode)
}
