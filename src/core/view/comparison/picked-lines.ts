import type { Graded } from '../../graded.ts'
import type { Theme } from '../../theme.ts'
import { printedLine } from '../text/printed.ts'
import { lineSign } from './verdict.ts'
import { padEnd, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

const tableFrom = 56
const columnWidth = 13

const said = (line: string | null): string => (line === null ? 'not printed' : 'printed')

/** Which lines the learner expected to be printed, and which were. */
export function renderPickedLines({ lines, grade }: Graded, { theme, width }: { readonly theme: Theme; readonly width: number }): string {
  const rows = lines.map(({ yours, actual, right }) => ({
    sign: lineSign(right, grade, theme),
    text: printedLine(actual ?? yours ?? '', theme),
    yours: said(yours),
    actual: said(actual),
    right,
  }))
  if (width < tableFrom) {
    return rows
      .map(({ sign, text, yours, actual, right }) => {
        const line = wrap(text, width, { indent: `${sign} `, cutAddresses: true })
        const words = right ? `both: ${actual}` : `you: ${yours}, node: ${actual}`
        return `${line}\n${wrap(theme.dim(words), width, { indent: '  ' })}`
      })
      .join('\n')
  }
  const room = width - 2 - 2 * (columnWidth + 2)
  const textWidth = Math.min(room, Math.max(4, ...rows.map(({ text }) => widthOf(text))))
  const draw = (sign: string, text: string, yours: string, actual: string): string => {
    const [first = '', ...more] = wrap(text, textWidth, { cutAddresses: true }).split('\n')
    const row = `${padEnd(sign, 2)}${padEnd(first, textWidth)}  ${padEnd(yours, columnWidth)}  ${actual}`
    return [row, ...more.map((part) => `  ${part}`)].join('\n')
  }
  const title = draw('', theme.bold('Line'), theme.bold('You predicted'), theme.bold('Node'))
  return [title, ...rows.map(({ sign, text, yours, actual }) => draw(sign, text, yours, actual))].join('\n')
}
