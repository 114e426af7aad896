import { expect, test } from 'vitest'
import { outcomesOf } from '../../../src/core/grade/outcomes.ts'
import type { Run } from '../../../src/core/run.ts'

const ran = (stdout: string, status: Run['status'] = 'ok'): Run => ({
  status,
  exitCode: 0,
  signal: null,
  durationMs: 1,
  stdout,
  stderr: '',
  truncated: false,
})

test('distinct outputs, the most frequent first, each as it was first printed', () => {
  expect(
    outcomesOf(
      ['a\nb\n', 'b\na\n', 'b\r\na', 'b\na\n'].map((stdout) => ran(stdout)),
      [],
    ),
  ).toEqual([
    { stdout: 'b\na\n', count: 3 },
    { stdout: 'a\nb\n', count: 1 },
  ])
})

test('masked parts make no other outcome, and are shown', () => {
  const runs = [ran('took 3 ms\n'), ran('took 4 ms\n')]
  expect(outcomesOf(runs, [{ pattern: /\d+/, as: '#' }])).toEqual([{ stdout: 'took 3 ms\n', count: 2 }])
  expect(outcomesOf(runs, [])).toHaveLength(2)
})

test('equally frequent ones keep the order in which they came', () => {
  expect(outcomesOf([ran('c'), ran('a'), ran('b')], []).map(({ stdout }) => stdout)).toEqual(['c', 'a', 'b'])
})

test('a run that came to nothing is no outcome; one that failed by itself is', () => {
  expect(outcomesOf([ran('', 'not-run'), ran('a', 'failed')], [])).toEqual([{ stdout: 'a', count: 1 }])
  expect(outcomesOf([], [])).toEqual([])
})
