import type { Context } from '../context.ts'
import { dataFolder } from '../io/progress/data-folder.ts'
import { openProgress, type ProgressStore } from '../io/progress/store.ts'

/** The learner's progress in the data folder. Touches the disk only when it is read or appended to. */
export function openLearnersProgress(context: Context): ProgressStore {
  return openProgress({ folder: dataFolder(context), now: () => context.now() })
}
