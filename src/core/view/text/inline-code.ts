import type { Theme } from '../../theme.ts'
import { sanitise } from './sanitise.ts'
import { stripStyles } from './sgr.ts'

/** Code inside prose. Where it has no colour of its own, it keeps its backticks. */
export function inlineCode(code: string, theme: Theme): string {
  const styled = theme.code(code)
  return styled === code ? `\`${code}\`` : styled
}

/** An author's text with its `code`, or with ``code that has a ` in it``. It may quote what a program printed, so it is made harmless. */
export const sentence = (text: string, theme: Theme): string =>
  stripStyles(sanitise(text.trim())).replace(/``([^\n]+?)``|`([^`\n]+)`/g, (_, quoted: string | undefined, code = '') =>
    inlineCode(quoted ?? code, theme),
  )
