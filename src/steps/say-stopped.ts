import type { Terminal } from '../core/terminal.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { EndOfInput, Interrupted } from '../errors.ts'
import type { ProgressStore } from '../io/progress/store.ts'
import { proseWidth } from './study.ts'

/** Ctrl-C, or the end of the input: says what is kept and how to go on. Anything else, and an interruption afterwards, is thrown on. */
export function sayStopped(error: unknown, terminal: Terminal, progress: ProgressStore, goOn: string): void {
  const interrupted = error instanceof Interrupted
  if (!interrupted && !(error instanceof EndOfInput)) throw error
  const reason = progress.unsaved()
  const kept = reason === undefined ? `Your answers are kept in ${progress.path}` : `Not everything could be saved: ${reason}.`
  // A path is to be copied: it is not wrapped.
  terminal.print(`\n${interrupted ? 'Stopped.' : 'The input ended.'} ${kept}`)
  terminal.print(wrap(`Go on with: ${goOn}`, proseWidth(terminal)))
  if (interrupted) throw error
}
