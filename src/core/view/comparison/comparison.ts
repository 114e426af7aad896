import type { Graded } from '../../graded.ts'
import type { Theme } from '../../theme.ts'
import { renderRows } from './comparison-rows.ts'
import { sentence } from '../text/inline-code.ts'
import { renderLabelled } from './labelled.ts'
import type { Labelled } from './labelled.ts'
import { renderPickedLines } from './picked-lines.ts'
import { firstLines } from '../text/printed.ts'
import { renderVerdict } from './verdict.ts'
import { renderWhys } from './whys.ts'
import { wrap } from '../text/wrap.ts'

export interface ComparisonOptions {
  readonly theme: Theme
  readonly width: number
  /** Explain the lines that were right, too. Default: only those that were not. */
  readonly all?: boolean
  /** There was no prediction: show what is true, and judge nothing. */
  readonly gaveUp?: boolean
}

const mostLines = 30

/** What was predicted beside what Node printed, and why they part: the verdict, the lines, misconceptions, reasons. */
export function renderComparison(graded: Graded, options: ComparisonOptions): string {
  const { theme, width, all = false, gaveUp = false } = options
  if (graded.grade === 'not-run') return renderVerdict(graded, options)
  const blocks = gaveUp ? [renderActual(graded, options)] : [renderVerdict(graded, options), renderBoth(graded, options)]
  // First why that choice is wrong, in words that fit its own; then the idea behind it.
  if (graded.explanation !== undefined && graded.explanation.trim() !== '') blocks.push(wrap(sentence(graded.explanation, theme), width))
  for (const text of gaveUp ? [] : graded.misconceptions) {
    blocks.push(wrap(`${theme.bold(theme.possible('About your idea:'))} ${sentence(text, theme)}`, width, { hanging: '  ' }))
  }
  // Nobody is told only "wrong": where nothing else answers a prediction, every line is explained.
  const unanswered = graded.grade === 'wrong' && graded.explanation === undefined && graded.lines.every(({ right }) => right)
  return [...blocks, ...renderWhys(graded, { theme, width, all: all || gaveUp || unanswered, unsigned: gaveUp || namesNoLine(graded) })]
    .filter((block) => block !== '')
    .join('\n\n')
}

function renderBoth(graded: Graded, options: ComparisonOptions): string {
  const { theme } = options
  if (isByLine(graded)) return graded.kind === 'lines' ? renderPickedLines(graded, options) : renderRows(graded, options)
  const yours: Labelled = { label: 'You predicted', lines: answerLines(graded, graded.yours, theme) }
  return renderLabelled([yours, actualOf(graded, theme)], options)
}

const renderActual = (graded: Graded, options: ComparisonOptions): string => renderLabelled([actualOf(graded, options.theme)], options)

function actualOf(graded: Graded, theme: Theme): Labelled {
  if (isStatement(graded)) return { label: 'What is true', lines: answerLines(graded, graded.actual, theme) }
  const printed = graded.lines.flatMap(({ actual }) => (actual === null ? [] : [actual]))
  const text = graded.kind === 'number' || printed.length === 0 ? graded.actual : `${printed.join('\n')}\n`
  return { label: 'Node printed', lines: answerLines(graded, text, theme) }
}

/** A choice is an author's sentence; anything else is what a program printed, or a learner typed. */
function answerLines(graded: Graded, text: string, theme: Theme): readonly string[] {
  const lines = isStatement(graded) ? text.split('\n').map((line) => sentence(line, theme)) : firstLines(text, mostLines, theme)
  return lines.length === 0 ? [theme.dim('(nothing)')] : lines
}

/** A choice is compared with the true one; "it depends", said to a choice, with the whole output. */
const isStatement = ({ kind, actual, lines }: Graded): boolean =>
  kind === 'choice' && (lines.length === 0 || actual !== lines.map((line) => line.actual).join('\n'))

const namesNoLine = ({ lines }: Graded): boolean => lines.every(({ yours }) => yours === null)

/** "It depends" names no line, so there is nothing to put beside Node's lines. */
const isByLine = (graded: Graded): boolean =>
  graded.kind !== 'choice' && graded.kind !== 'number' && graded.lines.length > 0 && !(namesNoLine(graded) && graded.yours !== '')
