import type { Theme } from '../theme.ts'

/** Code inside prose. Where it has no colour of its own, it keeps its backticks. */
export function inlineCode(code: string, theme: Theme): string {
  const styled = theme.code(code)
  return styled === code ? `\`${code}\`` : styled
}

/** One sentence or more of an author's text, with its `code`. */
export const sentence = (text: string, theme: Theme): string =>
  text.trim().replace(/`([^`\n]+)`/g, (_, code: string) => inlineCode(code, theme))
