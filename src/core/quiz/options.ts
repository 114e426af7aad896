import { shuffled } from '../random.ts'
import type { Tile } from '../terminal.ts'
import type { Question } from './question.ts'

/** What a question offers to pick or to put in order, shuffled; lines of code stay in their order. Empty: the answer is typed. */
export function optionsOf(question: Question, random: () => number): readonly Tile[] {
  switch (question.kind) {
    case 'short':
      return []
    case 'order':
      return misplaced(question.items, random)
    case 'line':
      return question.lines.map(({ line }) => ({ id: String(line), text: `line ${line}: ${lineOf(question.code, line)}` }))
    default:
      return shuffled<{ readonly id: string; readonly text: string }>(question.choices, random).map(({ id, text }) => ({ id, text }))
  }
}

export function lineOf(code: string, line: number): string {
  return (code.split('\n')[line - 1] ?? '').trim()
}

/** Never in the right order already, unless there is no other. */
function misplaced(items: readonly Tile[], random: () => number): readonly Tile[] {
  const mixed = shuffled(items, random)
  const [first, ...rest] = mixed
  return first !== undefined && mixed.every(({ id }, index) => id === items[index]?.id) ? [...rest, first] : mixed
}
