import { expect, test } from 'vitest'
import { notGradable } from '../../../src/core/grade/not-gradable.ts'
import type { Demo } from '../../../src/core/lesson.ts'
import type { Run } from '../../../src/core/run.ts'

const run = (more: Partial<Run>): Run => ({
  status: 'ok',
  exitCode: 0,
  signal: null,
  durationMs: 1,
  stdout: '',
  stderr: '',
  truncated: false,
  ...more,
})
const reason = (more: Partial<Run>, exitCode?: number): string | undefined => notGradable({ exitCode } as Demo, run(more))

test('a run that ended as it should can be graded', () => {
  expect(reason({})).toBeUndefined()
  expect(reason({ status: 'failed', exitCode: 7 }, 7)).toBeUndefined()
})

test('one that did not says why, with the error rather than the place that Node prints first', () => {
  const stderr = 'node:internal/errors:1\n    throw err\n\nError: spawn echo ENOENT\n    at x\n'
  expect(reason({ status: 'failed', exitCode: 1, stderr })).toBe('it ended with exit code 1 instead of 0 (Error: spawn echo ENOENT)')
  expect(reason({ status: 'failed', exitCode: 1 })).toBe('it ended with exit code 1 instead of 0')
  expect(reason({}, 7)).toBe('it ended with exit code 0 instead of 7')
  expect(reason({ status: 'failed', exitCode: null, signal: 'SIGSEGV' })).toBe('it was ended by SIGSEGV')
  expect(reason({ status: 'timed-out', exitCode: null, signal: 'SIGKILL', reason: 'it ran longer than 10 seconds' })).toBe(
    'it ran longer than 10 seconds',
  )
})
