import { suggest } from '../names.ts'
import type { Tile } from '../terminal.ts'
import type { Question } from './question.ts'

export type ParsedChoice = { readonly chosen: string } | { readonly problem: string; readonly hint: string }

/** An answer as it is typed on the command line: an id or a number of what is offered, several joined by `+`, or the text itself. */
export function parseChoice(question: Question, options: readonly Tile[], typed: string): ParsedChoice {
  const text = typed.trim()
  if (question.kind === 'short') return text === '' ? { problem: 'The answer is empty.', hint: 'Type a word or two.' } : { chosen: text }
  const ids = options.map(({ id }) => id)
  const several = question.kind === 'several' || question.kind === 'order'
  const parts = several ? text.split('+').map((part) => part.trim()) : [text]
  const chosen = parts.map((part) => (/^\d+$/.test(part) && !ids.includes(part) ? (ids[Number(part) - 1] ?? part) : part))
  const unknown = chosen.find((id) => !ids.includes(id))
  const hint = `Its choices: ${ids.join(', ')}, or 1 to ${ids.length}${several ? '; join several with +' : ''}.`
  if (unknown !== undefined)
    return { problem: `The question "${question.id}" has no choice "${unknown}".`, hint: suggest(unknown, ids, hint) }
  if (new Set(chosen).size < chosen.length) return { problem: 'A choice stands twice in the answer.', hint }
  if (question.kind === 'order' && chosen.length < ids.length) return { problem: `The order needs all ${ids.length} of them.`, hint }
  return { chosen: question.kind === 'several' ? ids.filter((id) => chosen.includes(id)).join('+') : chosen.join('+') }
}
