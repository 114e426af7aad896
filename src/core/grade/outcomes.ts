import type { Mask } from '../lesson.ts'
import type { Outcome, Run } from '../run.ts'
import { maskLines, outputLines } from './output-lines.ts'

/** The distinct outputs of many runs and how often each came, most frequent first. Each is shown as it was first printed. */
export function outcomesOf(runs: readonly Run[], masks: readonly Mask[]): readonly Outcome[] {
  const byLines = new Map<string, Outcome>()
  for (const { stdout, status } of runs) {
    if (status === 'not-run') continue
    const key = maskLines(outputLines(stdout), masks).join('\n')
    const known = byLines.get(key)
    byLines.set(key, { stdout: known?.stdout ?? stdout, count: (known?.count ?? 0) + 1 })
  }
  return [...byLines.values()].sort((left, right) => right.count - left.count)
}
