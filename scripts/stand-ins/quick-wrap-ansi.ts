import { wrapAnsi as wrap } from 'fast-wrap-ansi'
import stringWidth from './quick-string-width.ts'

/** Stands in for fast-wrap-ansi inside the prompts, in the bundle: our frames fit, and need no second wrapping. */
export function wrapAnsi(text: string, columns: number, options?: Parameters<typeof wrap>[2]): string {
  return stringWidth(text) <= columns ? text : wrap(text, columns, options)
}
