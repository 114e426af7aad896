import type { Context } from '../context.ts'
import type { Learned } from '../core/learned.ts'
import { dataFolder } from '../io/progress/data-folder.ts'
import { openProgress, type ProgressStore } from '../io/progress/store.ts'

/** The learner's progress in the data folder. Touches the disk only when it is read or appended to. */
export function openLearnersProgress(context: Context): ProgressStore {
  return openProgress({ folder: dataFolder(context), now: () => context.now() })
}

export interface WhatIsLearned {
  /** With every answer scheduled. */
  readonly learned: Learned
  /** What the learner has to be told, each once. Whole sentences. */
  readonly notices: readonly string[]
}

/** Reads the progress and schedules what was answered since. FSRS is loaded only when there is something to schedule. */
export async function readLearned(progress: ProgressStore): Promise<WhatIsLearned> {
  const { learned, notices } = await progress.read()
  const waits = Object.values(learned.cards).some((card) => card.pending.length > 0)
  const settled = waits ? (await import('../core/review/schedule.ts')).settle(learned) : learned
  // What was scheduled is not scheduled anew at the next start.
  progress.keep(settled, waits)
  return { learned: settled, notices }
}
