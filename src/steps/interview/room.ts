import type { Context } from '../../context.ts'
import type { Terminal } from '../../core/terminal.ts'
import type { LoadedPack } from '../../io/packs.ts'
import type { ProgressStore } from '../../io/progress/store.ts'

/** What an interview needs at hand. */
export interface InterviewRoom {
  readonly context: Context
  readonly terminal: Terminal
  readonly progress: ProgressStore
  readonly loaded: LoadedPack
  /** Whether the time is shown while the learner thinks; it can be asked for in between. */
  readonly clock: { shown: boolean }
}

/** The lesson's title, to show. */
export const titleOf = ({ loaded }: Pick<InterviewRoom, 'loaded'>, lesson: string): string =>
  loaded.pack.lessons.find(({ id }) => id === lesson)?.title ?? lesson
