import type { Entry } from '../../core/progress.ts'

/** What a line of the journal is. */
export type ParsedLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'header'; readonly format: number }
  /** Of a kind this version does not know: kept, and passed over. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'damaged' }

const grades: ReadonlySet<unknown> = new Set(['right', 'possible', 'partly', 'wrong', 'not-run'])

/** Reads one line strictly: a damaged entry must be found, not half believed. Further fields are allowed. */
export function parseLine(line: string): ParsedLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'damaged' }
  }
  if (typeof value !== 'object' || value === null) return { kind: 'damaged' }
  const fields = value as Record<string, unknown>
  if (fields['kind'] === 'node-concepts progress')
    return Number.isInteger(fields['format']) ? { kind: 'header', format: fields['format'] as number } : { kind: 'damaged' }
  const { at, lesson, type } = fields
  if (typeof type !== 'string' || typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof lesson !== 'string')
    return { kind: 'damaged' }
  const valid = isValid[type]
  if (valid === undefined) return { kind: 'unknown' }
  return valid(fields) ? { kind: 'entry', entry: value as Entry } : { kind: 'damaged' }
}

const isConfidence = (value: unknown): boolean => value === undefined || value === 'sure' || value === 'guess'

const isValid: Readonly<Record<string, ((fields: Record<string, unknown>) => boolean) | undefined>> = {
  attempt: ({ demo, grade, score, answer, confidence }) =>
    typeof demo === 'string' &&
    grades.has(grade) &&
    typeof score === 'number' &&
    score >= 0 &&
    score <= 1 &&
    typeof answer === 'string' &&
    isConfidence(confidence),
  answer: ({ question, choice, right, confidence }) =>
    typeof question === 'string' && typeof choice === 'string' && typeof right === 'boolean' && isConfidence(confidence),
  step: ({ step }) => typeof step === 'string',
  done: () => true,
}
