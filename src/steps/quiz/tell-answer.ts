import type { GradedAnswer } from '../../core/quiz/grade.ts'
import type { Terminal } from '../../core/terminal.ts'
import { renderMarkdown } from '../../core/view/prose/markdown.ts'
import { say } from '../say.ts'
import { proseWidth } from '../study.ts'

/** Whether it was right, and why; what would have been. `unknown`: the learner said so instead of answering. */
export function tellAnswer(terminal: Terminal, graded: GradedAnswer, unknown = false): void {
  const { theme } = terminal
  const prose = (text: string): string => renderMarkdown(text, { theme, width: proseWidth(terminal) })
  if (graded.right) {
    terminal.print(`${theme.right(`${theme.symbols.right} Right.`)}\n${prose(graded.why)}\n`)
    return
  }
  if (!unknown)
    terminal.print(`${theme.wrong(`${theme.symbols.wrong} Not this one.`)}${graded.why === '' ? '' : `\n${prose(graded.why)}`}\n`)
  for (const line of graded.correctText.split('\n')) say(terminal, line, theme.right(theme.symbols.right))
  terminal.print(graded.correctWhy === '' ? '' : `${prose(graded.correctWhy)}\n`)
}
