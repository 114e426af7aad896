import type { Terminal } from '../core/terminal.ts'
import { sentence } from '../core/view/text/inline-code.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { proseWidth } from './study.ts'

/** Prints an author's sentence: wrapped, its `code` marked, and harmless whatever it quotes. `label` stands before it. */
export function say(terminal: Terminal, text: string, label = ''): void {
  terminal.print(wrap(`${label === '' ? '' : `${label} `}${sentence(text, terminal.theme)}`, proseWidth(terminal)))
}
