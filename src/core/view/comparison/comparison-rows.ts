import type { Graded, GradedLine } from '../../graded.ts'
import type { Theme } from '../../theme.ts'
import { printedLine } from '../text/printed.ts'
import { count, ellipsis } from '../text/punctuation.ts'
import { shownLines } from './shown-lines.ts'
import type { LeftOut } from './shown-lines.ts'
import { lineSign } from './verdict.ts'
import { padEnd, padStart, widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

interface Options {
  readonly theme: Theme
  readonly width: number
}

interface Row {
  /** The sign and the line's number. */
  readonly head: string
  readonly yours: string
  readonly actual: string
  readonly right: boolean
}

/** Two columns need this much room; below it they stand under each other. */
const sideBySideFrom = 56
const mostRows = 30

/** The learner's lines beside Node's. */
export function renderRows(graded: Graded, { theme, width }: Options): string {
  const shown = shownLines(graded.lines, mostRows)
  const digits = String(graded.lines.at(-1)?.line ?? 0).length
  const rows = shown.map((line) => ('leftOut' in line ? line : toRow(line, graded, digits, theme)))
  return width < sideBySideFrom ? stack(rows, { theme, width }) : putSideBySide(rows, { theme, width })
}

function toRow({ line, right, yours, actual }: GradedLine, { grade }: Graded, digits: number, theme: Theme): Row {
  const text = (side: string | null): string => (side === null ? theme.dim('(nothing)') : printedLine(side, theme))
  return { head: `${lineSign(right, grade, theme)} ${padStart(String(line), digits)}  `, yours: text(yours), actual: text(actual), right }
}

function putSideBySide(rows: readonly (Row | LeftOut)[], { theme, width }: Options): string {
  const titles = { yours: 'You predicted', actual: 'Node printed' }
  const head = Math.max(...rows.map((row) => ('leftOut' in row ? 0 : widthOf(row.head))))
  const between = ` ${theme.dim(theme.symbols.separator)} `
  const room = width - head - 3
  const widest = Math.max(titles.yours.length, ...rows.map((row) => ('leftOut' in row ? 0 : widthOf(row.yours))))
  const left = Math.min(widest, Math.floor(room / 2))
  const drawn = rows.map((row) => {
    if ('leftOut' in row) return leftOutLine(row, head, { theme, width })
    const yours = wrap(row.yours, left, { cutAddresses: true }).split('\n')
    const actual = wrap(row.actual, room - left, { cutAddresses: true }).split('\n')
    return Array.from({ length: Math.max(yours.length, actual.length) }, (_, index) => {
      const start = index === 0 ? row.head : ' '.repeat(head)
      return (start + padEnd(yours[index] ?? '', left) + between + (actual[index] ?? '')).trimEnd()
    }).join('\n')
  })
  const title = ' '.repeat(head) + theme.bold(padEnd(titles.yours, left)) + between + theme.bold(titles.actual)
  return [title, ...drawn].join('\n')
}

function stack(rows: readonly (Row | LeftOut)[], { theme, width }: Options): string {
  return rows
    .map((row) => {
      if ('leftOut' in row) return leftOutLine(row, 0, { theme, width })
      const blank = ' '.repeat(widthOf(row.head))
      if (row.right) return wrap(row.actual, width, { indent: row.head, cutAddresses: true })
      const yours = wrap(row.yours, width, { indent: `${row.head}${theme.dim('you:')}  `, hanging: `${blank}  `, cutAddresses: true })
      const actual = wrap(row.actual, width, { indent: `${blank}${theme.dim('node:')} `, hanging: `${blank}  `, cutAddresses: true })
      return `${yours}\n${actual}`
    })
    .join('\n')
}

function leftOutLine({ leftOut, wrong }: LeftOut, indent: number, { theme, width }: Options): string {
  const words = wrong === 0 ? `${count(leftOut, 'right line')} left out` : `${count(leftOut, 'line')} left out, ${wrong} of them not right`
  return wrap(theme.dim(`${ellipsis(theme)} ${words}`), width, { indent: ' '.repeat(indent) })
}
