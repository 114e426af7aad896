import type { Demo } from '../lesson.ts'
import type { Run } from '../run.ts'
import { errorLine } from './error-line.ts'

/** Why this run says nothing about the learner, as one sentence: it broke, was ended or could not start. Undefined when it came out as it should. */
export function notGradable({ exitCode: expected = 0 }: Demo, { status, exitCode, signal, reason, stderr }: Run): string | undefined {
  if (status === 'ok' && expected === 0) return undefined
  if (status === 'failed' && exitCode !== null && exitCode === expected) return undefined
  if (reason !== undefined) return reason
  if (signal !== null) return `it was ended by ${signal}`
  const said = errorLine(stderr)
  return `it ended with exit code ${String(exitCode)} instead of ${expected}${said === undefined ? '' : ` (${said})`}`
}
