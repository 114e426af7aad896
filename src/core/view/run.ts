import type { Run } from '../run.ts'
import type { Theme } from '../theme.ts'
import { linesOf, printedLine } from './text/printed.ts'
import { count, dot, ellipsis } from './text/punctuation.ts'
import { sanitise } from './text/sanitise.ts'
import { stripStyles } from './text/sgr.ts'
import { sentence } from './text/inline-code.ts'
import { wrap } from './text/wrap.ts'

export interface RunOptions {
  readonly theme: Theme
  readonly width: number
  /** Lines of stderr shown: the first and the last ones. Default 20. */
  readonly lines?: number
}

/** What is said after the output of a run: how it ended, how long it took, why it was ended, and what it wrote to stderr. */
export function renderRun(run: Run, options: RunOptions): string {
  const { theme, width } = options
  const parts = [endOf(run), ...(run.status === 'not-run' ? [] : [formatDuration(run.durationMs)])]
  if (run.truncated) parts.push('the output was cut')
  const good = run.status === 'ok'
  const blocks = [wrap((good ? theme.dim : theme.wrong)(parts.join(dot(theme))), width)]
  if (run.reason !== undefined && run.reason.trim() !== '') blocks.push(wrap(sentence(run.reason, theme), width))
  const stderr = linesOf(run.stderr)
  if (stderr.length > 0) blocks.push(renderStderr(stderr, options))
  return blocks.join('\n')
}

/** A rule across the screen, with what was run. */
export function ruleAcross(title: string, { theme, width }: RunOptions): string {
  const { line } = theme.symbols
  const start = title === '' ? '' : `${line.repeat(2)} ${title} `
  return theme.dim(start + line.repeat(Math.max(0, width - start.length)))
}

/** A run that is over, as one saw it: what was run, what it printed, how it ended. */
export function renderPastRun(command: string, run: Run, options: RunOptions): string {
  const printed = sanitise(run.stdout)
  const lineEnd = printed === '' || printed.endsWith('\n') ? '' : '\n'
  return `${ruleAcross(command, options)}\n${printed}${lineEnd}${ruleAcross('', options)}\n${renderRun(run, options)}`
}

function endOf({ status, exitCode, signal }: Run): string {
  switch (status) {
    case 'timed-out':
      return 'ended by its time limit'
    case 'output-limit':
      return 'ended by its output limit'
    case 'not-run':
      return 'not run'
    default:
      return signal === null ? `exit code ${exitCode ?? 'unknown'}` : `ended by signal ${signal}`
  }
}

function renderStderr(lines: readonly string[], { theme, width, lines: most = 20 }: RunOptions): string {
  const head = Math.ceil(most / 2)
  const left = lines.length - most
  const shown =
    left <= 0
      ? lines
      : [...lines.slice(0, head), `${ellipsis(theme)} ${count(left, 'line')} left out`, ...lines.slice(lines.length - most + head)]
  const drawn = shown.map((line) =>
    wrap(theme.dim(stripStyles(printedLine(line, theme))), width, { indent: '  ', hanging: '    ', cutAddresses: true }),
  )
  return [theme.dim('stderr'), ...drawn].join('\n')
}

/** `41 ms`, `1.2 s`, `1 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.max(0, Math.round(milliseconds))} ms`
  const seconds = milliseconds / 1000
  if (seconds < 59.95) return `${Number(seconds.toFixed(1))} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
