import { expect, test } from 'vitest'
import type { Run } from '../../../src/core/run.ts'
import { plainTheme } from '../../../src/core/theme.ts'
import { formatDuration, renderRun } from '../../../src/core/view/run.ts'
import { widthOf } from '../../../src/core/view/text/width.ts'

const theme = plainTheme()
const ok: Run = { status: 'ok', exitCode: 0, signal: null, durationMs: 41.2, stdout: 'x\n', stderr: '', truncated: false }

test.each<[Partial<Run>, string]>([
  [{}, 'exit code 0 · 41 ms'],
  [{ status: 'failed', exitCode: 13 }, 'exit code 13 · 41 ms'],
  [{ status: 'failed', exitCode: null, signal: 'SIGABRT' }, 'ended by signal SIGABRT · 41 ms'],
  [
    { status: 'timed-out', exitCode: null, signal: 'SIGKILL', durationMs: 10_004, reason: 'It ran longer than 10 s.' },
    'ended by its time limit · 10 s\nIt ran longer than 10 s.',
  ],
  [{ status: 'output-limit', exitCode: null, truncated: true }, 'ended by its output limit · 41 ms · the output was cut'],
  [{ status: 'not-run', exitCode: null, reason: 'No port is free.' }, 'not run\nNo port is free.'],
  [{ stderr: 'Warning\u001B[2J\u001B[31m!\n  at x\n' }, 'exit code 0 · 41 ms\nstderr\n  Warning!\n    at x'],
])('says how a run ended: %j', (change, text) => {
  expect(renderRun({ ...ok, ...change }, { theme, width: 60 })).toBe(text)
})

test('of a long stderr the beginning and the end', () => {
  const stderr = Array.from({ length: 100 }, (_, index) => `${index + 1}\n`).join('')
  expect(renderRun({ ...ok, stderr }, { theme, width: 60, lines: 5 })).toBe(
    'exit code 0 · 41 ms\nstderr\n  1\n  2\n  3\n  … 95 lines left out\n  99\n  100',
  )
})

test.each([88, 60, 40, 20])('no line is wider than %i columns', (width) => {
  const drawn = renderRun(
    { ...ok, status: 'timed-out', reason: 'It ran longer than its time limit of 10 s.', truncated: true, stderr: 'Error: '.repeat(20) },
    { theme, width },
  )
  expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
})

test.each([
  [-1, '0 ms'],
  [0.4, '0 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1234, '1.2 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [65_000, '1 min 5 s'],
])('%d ms is %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
