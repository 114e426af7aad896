import type { Outcome } from '../run.ts'
import type { Theme } from '../theme.ts'
import { drawBar } from './bar.ts'
import { firstLines } from './text/printed.ts'
import { count, dot } from './text/punctuation.ts'
import { stripStyles } from './text/sgr.ts'
import { padStart, widthOf } from './text/width.ts'
import { wrap } from './text/wrap.ts'

export interface OutcomesOptions {
  readonly theme: Theme
  readonly width: number
  /** Outcomes shown one by one. Default 6. */
  readonly most?: number
  /** Lines shown of one outcome. Default 12. */
  readonly lines?: number
}

const longestBar = 30

/** How often each outcome of many runs came, the most frequent first. */
export function renderOutcomes(outcomes: readonly Outcome[], options: OutcomesOptions): string {
  const { theme, width, most = 6 } = options
  const total = outcomes.reduce((sum, outcome) => sum + outcome.count, 0)
  if (total === 0) return theme.dim('No run came to an end.')
  const sorted = outcomes.toSorted((one, other) => other.count - one.count)
  const shown = sorted.slice(0, most)
  const blocks = shown.map((outcome) => `${drawFrequency(outcome.count, total, options)}\n${drawOutput(outcome.stdout, options)}`)
  const rest = sorted.slice(most)
  if (rest.length > 0) {
    const runs = rest.reduce((sum, outcome) => sum + outcome.count, 0)
    const rarer = (rest[0]?.count ?? 0) < (shown.at(-1)?.count ?? 0) ? 'rarer' : 'other'
    blocks.push(
      wrap(theme.dim(`and ${rest.length} ${rarer} ${rest.length === 1 ? 'one' : 'ones'} (${count(runs, 'run')} of ${total})`), width),
    )
  }
  return blocks.join('\n\n')
}

function drawFrequency(times: number, total: number, { theme, width }: OutcomesOptions): string {
  const words = `${padStart(String(times), String(total).length)} of ${total}${dot(theme)}${percent(times, total)}`
  const room = Math.min(longestBar, width - widthOf(words) - 2)
  const bar = room >= 5 ? drawBar(times / total, room, theme) : ''
  return wrap(bar === '' ? theme.bold(words) : `${theme.bold(words)}  ${bar}`, width)
}

function percent(times: number, total: number): string {
  const share = (times / total) * 100
  if (share < 1) return '<1 %'
  if (share > 99 && times < total) return '>99 %'
  return `${Math.round(share)} %`
}

function drawOutput(stdout: string, { theme, width, lines: most = 12 }: OutcomesOptions): string {
  const lines = firstLines(stdout, most, theme)
  if (lines.length === 0) return wrap(theme.dim('(nothing printed)'), width, { indent: '  ' })
  const joined = `  ${lines.join(theme.dim(dot(theme)))}`
  // Leading blanks and a dot of its own would be lost between the dots.
  const mayJoin = lines.every((line) => !/^\s|·/.test(stripStyles(line)))
  if (mayJoin && widthOf(joined) <= width) return joined
  return lines.map((line) => wrap(line, width, { indent: '  ', hanging: '    ', cutAddresses: true })).join('\n')
}
