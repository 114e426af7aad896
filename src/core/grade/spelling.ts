import type { Demo } from '../lesson.ts'
import { maskLine } from './output-lines.ts'

/** How lines are compared: masked; typed ones in any case and with any blanks around them, too. */
export function comparedAs({ prediction, masks }: Pick<Demo, 'prediction' | 'masks'>): (line: string) => string {
  // Typed text may differ in case, and in how an accent is encoded; tiles cannot.
  if (prediction.kind === 'text') return (line) => maskLine(line, masks).trim().normalize('NFC').toLowerCase()
  return (line) => maskLine(line, masks)
}

/** Predicted lines as conditions see them: masked, without empty ones, each spelled like the printed line it is equal to. */
export function spelledAsPrinted(demo: Demo, predicted: readonly string[], printed: readonly string[]): readonly string[] {
  const compared = comparedAs(demo)
  const spelling = new Map(printed.map((line) => [compared(line), line]))
  return predicted.map((line) => spelling.get(compared(line)) ?? maskLine(line, demo.masks)).filter((line) => line !== '')
}
