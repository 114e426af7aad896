import type { Entry } from '../../core/progress.ts'

/** What a line of the journal is. */
export type ParsedLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'header'; readonly format: number }
  /** Of a type this version does not know: kept, and passed over. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'damaged' }

type Fields = Readonly<Record<string, unknown>>

const damaged: ParsedLine = { kind: 'damaged' }

/** Reads one line strictly: a damaged entry must be found, not half believed. Further fields are allowed. */
export function parseLine(line: string): ParsedLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return damaged
  }
  if (typeof value !== 'object' || value === null) return damaged
  const fields = value as Fields
  if (fields['kind'] === 'node-concepts progress')
    return isFormat(fields['format']) ? { kind: 'header', format: fields['format'] } : damaged
  if (!isName(fields['type'])) return damaged
  const isValid = validators.get(fields['type'])
  if (isValid === undefined) return { kind: 'unknown' }
  return isTime(fields['at']) && isName(fields['lesson']) && isValid(fields) ? { kind: 'entry', entry: value as Entry } : damaged
}

const isFormat = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0
const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isName)
// By pattern alone: of 100,000 lines, parsing each date would be a tenth of the time.
const time = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/
const isTime = (value: unknown): boolean => typeof value === 'string' && time.test(value)
const isConfidence = (value: unknown): boolean => value === undefined || value === 'sure' || value === 'guess'
const isScore = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1

const grades: ReadonlySet<unknown> = new Set(['right', 'possible', 'partly', 'wrong', 'not-run'])

/** By type, what its fields must be. A map, because a type may be called `constructor` in a damaged line. */
const validators: ReadonlyMap<string, (fields: Fields) => boolean> = new Map([
  [
    'attempt',
    ({ demo, grade, score, answer, confidence }: Fields) =>
      isName(demo) && grades.has(grade) && isScore(score) && typeof answer === 'string' && isConfidence(confidence),
  ],
  [
    'answer',
    ({ question, choice, right, confidence, round }: Fields) =>
      isName(question) &&
      typeof choice === 'string' &&
      typeof right === 'boolean' &&
      isConfidence(confidence) &&
      (round === undefined || isTime(round)),
  ],
  ['step', ({ step }: Fields) => isName(step)],
  ['done', () => true],
  ['reset', () => true],
  ['gone', ({ card }: Fields) => isName(card)],
  [
    'interview',
    ({ question, said, missed, typed, round, left }: Fields) =>
      isName(question) &&
      isNames(said) &&
      isNames(missed) &&
      (typed === undefined || typeof typed === 'string') &&
      (round === undefined || isTime(round)) &&
      (left === undefined || isNames(left)),
  ],
  ['recall', ({ question, point, right }: Fields) => isName(question) && isName(point) && typeof right === 'boolean'],
])
