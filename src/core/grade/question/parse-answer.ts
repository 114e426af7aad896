import type { Answer, PredictionQuestion } from '../../graded.ts'
import { suggest } from '../../names.ts'
import type { Tile } from '../../terminal.ts'
import { parseNumber } from '../evidence.ts'

export type ParsedAnswer = { readonly answer: Answer } | { readonly problem: string; readonly hint?: string }

/** An answer as it is typed: tile ids (or their numbers) joined by commas, a choice id (or its number), digits, lines of text, or `depends`. */
export function parseAnswer(question: PredictionQuestion, typed: string): ParsedAnswer {
  const text = typed.trim()
  if (/^depends$/i.test(text)) {
    return question.mayDepend
      ? { answer: { kind: 'depends' } }
      : { problem: '"depends" is no answer to this question.', hint: 'It asks for one value of one run.' }
  }
  switch (question.kind) {
    case 'order':
    case 'lines':
      return parseTiles(question.tiles ?? [], text)
    case 'choice':
      return parseChoice(question.choices ?? [], text)
    case 'number': {
      const number = parseNumber(text)
      return Number.isNaN(number)
        ? { problem: text === '' ? 'The answer is empty.' : `${quoted(text)} is not a number.`, hint: 'Type digits, for example 4 or 2.5.' }
        : { answer: { kind: 'number', number } }
    }
    case 'text': {
      const lines = text.split(/\r\n|\r|\n|\\n/)
      return text === ''
        ? { problem: 'The answer is empty.', hint: 'Type the output; \\n separates lines.' }
        : { answer: { kind: 'lines', lines } }
    }
  }
}

function parseTiles(tiles: readonly Tile[], text: string): ParsedAnswer {
  const ids = tiles.map(({ id }) => id)
  const parts = text.split(/[\s,]+/).filter((part) => part !== '')
  const hint = `The tiles: ${ids.join(', ')}.`
  if (parts.length === 0) return { problem: 'The answer is empty.', hint }
  const lines: string[] = []
  const used = new Set<string>()
  for (const part of parts) {
    const tile = tileOf(tiles, part)
    if (tile === undefined) return { problem: `There is no tile ${quoted(part)}.`, hint: suggest(part, ids, hint) }
    if (used.has(tile.id))
      return {
        problem: `The tile ${quoted(part)} stands twice in the answer.`,
        hint: 'Each tile can be used once; leave out what never prints.',
      }
    used.add(tile.id)
    lines.push(tile.text)
  }
  return { answer: { kind: 'lines', lines } }
}

function parseChoice(choices: readonly Tile[], text: string): ParsedAnswer {
  const choice = tileOf(choices, text)
  if (choice !== undefined) return { answer: { kind: 'choice', choice: choice.id } }
  const ids = choices.map(({ id }) => id)
  return {
    problem: text === '' ? 'The answer is empty.' : `There is no choice ${quoted(text)}.`,
    hint: suggest(text, ids, `The choices: ${ids.join(', ')}.`),
  }
}

/** What was typed, on one line, cut when it is long. */
const quoted = (text: string): string => JSON.stringify(text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text)
const mostQuoted = 40

/** By its id, else by its number in the list. */
function tileOf(tiles: readonly Tile[], part: string): Tile | undefined {
  return tiles.find(({ id }) => id === part) ?? (/^\d+$/.test(part) ? tiles[Number(part) - 1] : undefined)
}
