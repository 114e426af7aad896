import type { Graded } from '../../graded.ts'
import type { Grade } from '../../progress.ts'
import type { Style, Theme } from '../../theme.ts'
import { sentence } from '../text/inline-code.ts'
import { wrap } from '../text/wrap.ts'

const words: Readonly<Record<Grade, string>> = {
  right: 'Right',
  possible: 'Possible',
  partly: 'Partly right',
  wrong: 'Not this time',
  'not-run': 'Not run, not counted',
}

/** The grade as a sign and a word, and the sentence that sums it up. */
export function renderVerdict({ grade, verdict }: Graded, { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const { sign, style } = look(grade, theme)
  const text = sentence(verdict.startsWith(words[grade]) ? verdict.slice(words[grade].length).replace(/^[:.,]/, '') : verdict, theme)
  const head = theme.bold(style(`${sign} ${words[grade]}`))
  return wrap(text === '' ? head : `${head}. ${text.charAt(0).toUpperCase()}${text.slice(1)}`, width, { hanging: '  ' })
}

function look(grade: Grade, { symbols, ...theme }: Theme): { readonly sign: string; readonly style: Style } {
  switch (grade) {
    case 'right':
      return { sign: symbols.right, style: theme.right }
    case 'possible':
      return { sign: symbols.possible, style: theme.possible }
    case 'partly':
      return { sign: symbols.right + symbols.wrong, style: theme.possible }
    case 'wrong':
      return { sign: symbols.wrong, style: theme.wrong }
    case 'not-run':
      return { sign: symbols.bullet, style: theme.dim }
  }
}

/** The sign of one line, in its colour. A line that could have come like this, but did not this time, is not wrong. */
export function lineSign(right: boolean, grade: Grade, { symbols, ...theme }: Theme): string {
  if (right) return theme.right(symbols.right)
  return grade === 'possible' ? theme.possible(symbols.possible) : theme.wrong(symbols.wrong)
}
