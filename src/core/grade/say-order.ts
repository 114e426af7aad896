import type { Grade } from '../progress.ts'
import type { LineComparison } from './compare-lines.ts'

/** One sentence on a predicted order. `show` brings a compared line back to how it was printed or typed. */
export function sayOrder(
  grade: Grade,
  { same, extra, missing }: LineComparison,
  mine: readonly string[],
  theirs: readonly string[],
  show: (line: string) => string,
): string {
  if (grade === 'right') return rightWords(theirs.length)
  if (grade === 'possible') return 'This order is possible, too; this time Node took another.'
  const wrong = theirs.map((_, index) => index).filter((index) => !same.has(index))
  const [first = 0, second = 0] = wrong
  if (mine.length === theirs.length && wrong.length === 2 && mine[first] === theirs[second] && mine[second] === theirs[first])
    return `Two lines are swapped: lines ${first + 1} and ${second + 1}.`
  const quoted = (lines: readonly string[]): string => quote([...new Set(lines)].map(show))
  const verb = (lines: readonly string[], one: string, many: string): string => `${quoted(lines)} ${new Set(lines).size === 1 ? one : many}`
  const never = extra.filter((line) => !theirs.includes(line))
  const unseen = missing.filter((line) => !mine.includes(line))
  const tooOften = extra.filter((line) => theirs.includes(line))
  const tooSeldom = missing.filter((line) => mine.includes(line))
  const parts = [`${same.size} of ${theirs.length} ${theirs.length === 1 ? 'line' : 'lines'} in place`]
  if (never.length > 0) parts.push(verb(never, 'does not print', 'do not print'))
  if (unseen.length > 0) parts.push(verb(unseen, 'prints, too', 'print, too'))
  if (tooOften.length > 0) parts.push(verb(tooOften, 'prints less often than you said', 'print less often than you said'))
  if (tooSeldom.length > 0) parts.push(verb(tooSeldom, 'prints more often than you said', 'print more often than you said'))
  return `${parts.join('; ')}.`
}

function rightWords(lines: number): string {
  if (lines === 0) return 'It prints nothing, as you said.'
  if (lines === 1) return 'That is the line.'
  return lines === 2 ? 'Both lines right.' : `All ${lines} lines right.`
}

function quote(lines: readonly string[]): string {
  const shown = lines.slice(0, 2).map((line) => `"${line.trim()}"`)
  return lines.length > 2 ? `${shown.join(', ')} and ${lines.length - 2} more` : shown.join(' and ')
}
