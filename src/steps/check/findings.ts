import type { DemoCheck } from '../../core/check/check-runs.ts'
import type { Problem } from '../../core/check/problem.ts'

/** What was found, and what could not be looked at. */
export interface Findings {
  readonly problems: Problem[]
  readonly demos: DemoCheck[]
  /** `what: why`, for everything that could not be run here. */
  readonly notRun: string[]
}
