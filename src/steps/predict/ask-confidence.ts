import { actions } from '../../core/actions.ts'
import type { Confidence } from '../../core/progress.ts'
import type { Terminal } from '../../core/terminal.ts'

/** Before the answer is known: it is what makes a surprise one. The last chance to take the answer back, too. */
export async function askConfidence(terminal: Terminal): Promise<Confidence | 'change'> {
  terminal.print(terminal.theme.bold('How sure are you?'))
  const said = await terminal.act([actions.sure, actions.guess, actions.change])
  return said === 'guess' || said === 'change' ? said : 'sure'
}
