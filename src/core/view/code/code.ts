import type { Theme } from '../../theme.ts'
import { highlightLines } from './highlight.ts'
import { numberLines } from './numbered.ts'
import type { NumberedOptions } from './numbered.ts'
import { sanitise } from '../text/sanitise.ts'
import { stripStyles } from '../text/sgr.ts'

export interface CodeOptions extends NumberedOptions {
  readonly theme: Theme
  readonly width: number
}

/** TypeScript source, highlighted; with `numbers`, numbered. Long lines go on under themselves. */
export function renderCode(source: string, options: CodeOptions): string {
  const text = stripStyles(sanitise(source, { tabs: 4 })).replace(/\n$/, '')
  return numberLines(highlightLines(text, options.theme), options)
}
