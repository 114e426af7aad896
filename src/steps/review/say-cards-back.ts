import type { Learned } from '../../core/learned.ts'
import { backWhen, dueCards, nextDue } from '../../core/review/due.ts'
import type { Terminal } from '../../core/terminal.ts'
import type { ProgressStore } from '../../io/progress/store.ts'
import { readLearned } from '../open-progress.ts'
import { say } from '../say.ts'

/** After a round of questions, which are cards now: what waits, or when the next one comes back. */
export async function sayCardsBack(terminal: Terminal, progress: ProgressStore, now: Date): Promise<void> {
  const { learned } = await readLearned(progress)
  const due = dueCards(learned, now).length
  if (due === 0) return sayNextCard(terminal, learned, now)
  say(terminal, `${due} card${due === 1 ? ' is' : 's are'} due: node-concepts review`)
}

export function sayNextCard(terminal: Terminal, learned: Learned, now: Date): void {
  const next = nextDue(learned, now)
  if (next !== undefined) say(terminal, `The next card comes back ${backWhen(next, now)}.`)
}
