import type { Context } from '../context.ts'
import type { Terminal } from '../core/terminal.ts'
import type { LoadedLesson } from '../io/packs.ts'
import type { ProgressStore } from '../io/progress/store.ts'

/** What every step of a lesson needs at hand. */
export interface Study {
  readonly context: Context
  readonly terminal: Terminal
  readonly progress: ProgressStore
  readonly lesson: LoadedLesson
}

/** Where to go after a step. */
export type Move = 'next' | 'back' | 'quit'

/** Prose is easiest to read in lines of at most so many columns. */
export const proseWidth = (terminal: Terminal): number => Math.min(88, terminal.columns())
