import type { Theme } from '../../theme.ts'
import { sanitise } from './sanitise.ts'
import { stripStyles } from './sgr.ts'

/** Code inside prose. Where it has no colour of its own, it keeps its backticks. */
export function inlineCode(code: string, theme: Theme): string {
  const styled = theme.code(code)
  return styled === code ? `\`${code}\`` : styled
}

/** An author's text with its `code`. It may quote what a program printed, so it is made harmless. */
export const sentence = (text: string, theme: Theme): string =>
  stripStyles(sanitise(text.trim())).replace(/`([^`\n]+)`/g, (_, code: string) => inlineCode(code, theme))
