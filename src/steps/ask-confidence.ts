import { actions } from '../core/actions.ts'
import type { Confidence } from '../core/progress.ts'
import type { Terminal } from '../core/terminal.ts'

/** Before the answer is known: it is what makes a surprise one. */
export async function askConfidence(terminal: Terminal): Promise<Confidence> {
  terminal.print(terminal.theme.bold('How sure are you?'))
  return (await terminal.act([actions.sure, actions.guess])) === 'guess' ? 'guess' : 'sure'
}
