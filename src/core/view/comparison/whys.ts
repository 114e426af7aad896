import type { Graded, GradedLine } from '../../graded.ts'
import type { Theme } from '../../theme.ts'
import { sentence } from '../text/inline-code.ts'
import { printedLine } from '../text/printed.ts'
import { ellipsis } from '../text/punctuation.ts'
import { lineSign } from './verdict.ts'
import { widthOf } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'

export interface WhysOptions {
  readonly theme: Theme
  readonly width: number
  /** The lines that were right, too. */
  readonly all: boolean
  /** Without signs: no line was predicted. */
  readonly unsigned: boolean
}

const mostNumbers = 4

/** Why the lines stand where they stand: those that were not right first, each reason once. */
export function renderWhys(graded: Graded, options: WhysOptions): readonly string[] {
  const lines = graded.lines.filter(({ yours, actual }) => yours !== null || actual !== null)
  const wrong = lines.filter(({ right }) => !right)
  const right = lines.filter((line) => line.right)
  const groups = new Map<string, GradedLine[]>()
  for (const line of options.all ? [...wrong, ...right] : wrong) {
    if (line.why === undefined || line.why.trim() === '') continue
    const group = groups.get(line.why)
    if (group === undefined) groups.set(line.why, [line])
    else group.push(line)
  }
  return [...groups].map(
    ([why, lines]) => `${drawHead(lines, graded, options)}\n${wrap(sentence(why, options.theme), options.width, { indent: '  ' })}`,
  )
}

/** `✘ 3  nextTick`, or for several lines with one reason `✘ 3, 4, 7`. */
function drawHead(lines: readonly GradedLine[], { kind, grade }: Graded, { theme, width, unsigned }: WhysOptions): string {
  const sign = unsigned ? '' : `${lineSign(lines[0]?.right === true, grade, theme)} `
  const texts = [...new Set(lines.map(({ actual, yours }) => actual ?? yours ?? ''))]
  // Of lines that were picked, and of numbers, the place says nothing.
  const numbers = kind === 'order' || kind === 'text' ? `${joinNumbers(lines, theme)}  ` : ''
  const first = printedLine(texts[0] ?? '', theme)
  const text = texts.length === 1 ? first : `${first} ${ellipsis(theme)}`
  const head = sign + numbers
  return wrap(theme.bold(text), width, { indent: head, hanging: ' '.repeat(Math.min(widthOf(head), 6)), cutAddresses: true })
}

function joinNumbers(lines: readonly GradedLine[], theme: Theme): string {
  const numbers = [...new Set(lines.map(({ line }) => line))]
  return numbers.length <= mostNumbers
    ? numbers.join(', ')
    : `${numbers.slice(0, mostNumbers - 1).join(', ')} ${ellipsis(theme)} ${numbers.at(-1)}`
}
