import type { Graded } from '../graded.ts'
import type { Demo } from '../lesson.ts'

/** The grade of a prediction that no run could decide: it counts for nothing. */
export function notRun(demo: Demo, reason: string): Graded {
  return {
    kind: demo.prediction.kind,
    grade: 'not-run',
    score: 0,
    yours: '',
    actual: '',
    lines: [],
    misconceptions: [],
    verdict: `Not run, not counted: ${reason.replace(/\.$/, '')}.`,
    values: {},
  }
}
