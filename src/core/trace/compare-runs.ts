import { maskLines, outputLines } from '../grade/output-lines.ts'
import type { Mask } from '../lesson.ts'
import { count } from '../view/text/punctuation.ts'
import type { Run } from '../run.ts'
import type { Comparison } from './trace.ts'

export interface Compared {
  readonly faithful: boolean
  readonly comparison: Comparison
  /** Which of the traced runs to show. */
  readonly shown: number
}

/** Holds traced runs against plain ones: what was printed and how it ended. */
export function compareRuns(plain: readonly Run[], traced: readonly Run[], masks: readonly Mask[]): Compared {
  const exact = compareBy((run) => keyOf(run, masks), plain, traced)
  if (exact.match >= 0) return conclude(exact, plain, traced, true)
  const shapes = compareBy((run) => keyOf(run, masks).replaceAll(/\d+(\.\d+)?/g, '#'), plain, traced)
  // Numbers that differ from one plain run to the next (times, ids) are allowed to differ in the traced one.
  if (shapes.match >= 0 && exact.plainKinds > shapes.plainKinds) {
    const compared = conclude(shapes, plain, traced, true)
    const said = 'Numbers in it differ from run to run, with plain node as well; apart from them it printed the same.'
    return { ...compared, comparison: { ...compared.comparison, varies: true, said } }
  }
  return conclude(exact, plain, traced, false)
}

interface Counted {
  readonly outcomes: Comparison['outcomes']
  readonly match: number
  readonly plainKinds: number
}

function compareBy(key: (run: Run) => string, plain: readonly Run[], traced: readonly Run[]): Counted {
  const cut = [...plain, ...traced].some(isCut)
  const keys = cut ? agreeingKeys(key) : key
  const counts = new Map<string, { stdout: string; plain: number; traced: number }>()
  const count = (run: Run, way: 'plain' | 'traced'): void => {
    const found = counts.get(keys(run)) ?? { stdout: run.stdout, plain: 0, traced: 0 }
    found[way]++
    counts.set(keys(run), found)
  }
  plain.forEach((run) => count(run, 'plain'))
  traced.forEach((run) => count(run, 'traced'))
  const outcomes = [...counts.values()].sort((one, other) => other.plain + other.traced - one.plain - one.traced)
  const match = traced.findIndex((run) => (counts.get(keys(run))?.plain ?? 0) > 0)
  return { outcomes, match, plainKinds: outcomes.filter((outcome) => outcome.plain > 0).length }
}

const isCut = (run: Run): boolean => run.status === 'timed-out' || run.status === 'output-limit'

/** Runs that were cut off print more or less of the same: the shortest says how much can be compared. */
function agreeingKeys(key: (run: Run) => string): (run: Run) => string {
  const known: string[] = []
  return (run) => {
    const text = key(run)
    const found = known.find((one) => one.startsWith(text) || text.startsWith(one))
    if (found === undefined) known.push(text)
    return found ?? text
  }
}

/** The ids Node prints with a timer or a socket: tracing gives ids to promises, too, so all others are higher. */
const asyncIds = /(?<name>Symbol\((asyncId|triggerId|async_id_symbol|trigger_async_id_symbol)\)\]?): \d+/g

function keyOf(run: Run, masks: readonly Mask[]): string {
  // Where a long output was cut, and so what its last part is, is not the program's doing.
  const stdout = run.truncated ? run.stdout.replace(/\n\[… [^\n]* left out …\]\n[^]*$/, '') : run.stdout
  const output = maskLines(outputLines(stdout), masks).join('\n').replaceAll(asyncIds, '$<name>: #')
  return isCut(run) ? `${run.status}\n${output}` : `${run.exitCode ?? run.signal ?? ''}\n${output}`
}

function conclude({ outcomes, match, plainKinds }: Counted, plain: readonly Run[], traced: readonly Run[], faithful: boolean): Compared {
  const tracedKinds = outcomes.filter((outcome) => outcome.traced > 0).length
  const varies = plainKinds > 1 || (tracedKinds > 1 && faithful)
  return { faithful, shown: Math.max(0, match), comparison: { outcomes, varies, said: say() } }

  function say(): string {
    const runs = (list: readonly Run[]): string => count(list.length, 'run')
    if (!faithful && plainKinds > 1)
      return `What it prints varies from run to run: ${count(plainKinds, 'outcome')} in ${runs(plain)} of plain node, and the one shown was not among them. Take it as one that may happen.`
    if (!faithful && plain[0]?.stdout === traced[0]?.stdout)
      return `The traced run ended otherwise than plain node: ${endOf(traced[0])}, not ${endOf(plain[0])}. Tracing has changed this program. Do not take what is shown here for plain node's.`
    if (!faithful && sameLines(plain[0], traced[0]))
      return `The traced run printed the same lines in another order than plain node in ${runs(plain)}. Tracing makes a program slower, and where a clock decides (see the marks), that can decide. Do not take the order shown here for plain node's.`
    if (!faithful)
      return `The traced run printed what plain node did not print in ${runs(plain)}: tracing has changed this program, or its output seldom is the same. Do not take the order shown here for plain node's.`
    if (!varies && outcomes.every(({ stdout }) => stdout === '')) return 'Plain node printed nothing either.'
    if (!varies) {
      const ids = plain[0]?.stdout.search(asyncIds) === -1 ? '' : ' Async ids count higher in a trace.'
      return `${plain.length === 1 ? 'Plain node printed the same.' : `Plain node printed the same, in all of ${runs(plain)}.`}${ids}`
    }
    const [top] = outcomes
    const share = (count: number, of: number): string => `${Math.round((100 * count) / Math.max(1, of))} %`
    const shift = Math.abs((top?.plain ?? 0) / plain.length - (top?.traced ?? 0) / traced.length)
    const shifted = shift >= 0.2 && Math.min(plain.length, traced.length) >= 10 ? ' Tracing shifts this race.' : ''
    return `What it prints varies from run to run: ${count(plainKinds, 'outcome')} in ${runs(plain)} of plain node, ${tracedKinds} in ${runs(traced)} traced. The most frequent came in ${share(top?.plain ?? 0, plain.length)} of the plain and ${share(top?.traced ?? 0, traced.length)} of the traced runs.${shifted}`
  }
}

const endOf = (run: Run | undefined): string =>
  run?.exitCode == null ? (run?.signal ?? run?.reason ?? 'cut off') : `exit code ${run.exitCode}`

const sameLines = (one: Run | undefined, other: Run | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  outputLines(one.stdout).toSorted().join('\n') === outputLines(other.stdout).toSorted().join('\n')
