import type { Theme } from '../../theme.ts'
import type { Trace } from '../../trace/trace.ts'
import { longPlace } from '../../trace/say-why.ts'
import { count } from '../text/punctuation.ts'
import { sanitise } from '../text/sanitise.ts'
import { wrap } from '../text/wrap.ts'

export interface TraceOptions {
  readonly theme: Theme
  readonly width: number
  /** Index of the step to begin with. Default 0. */
  readonly from?: number
  /** Steps shown. Default 400. */
  readonly most?: number
}

export const mostSteps = 400

/** What was traced and how it ended, in one line. */
export function traceTitle({ file, node, steps, exit }: Trace): string {
  return `${file}: ${count(steps.length, 'line')} on Node ${node}, ${endOf(exit, file)}`
}

function endOf({ code, signal, cut, reason, exitedAt }: Trace['exit'], file: string): string {
  if (exitedAt !== undefined && code !== null) return `process.exit(${code}) at ${longPlace(file)(exitedAt)}`
  if (cut && reason !== undefined) return reason
  if (signal !== null) return `ended by signal ${signal}`
  return code === null ? 'ended by us' : `exit code ${code}`
}

/** `7 more lines` */
export const more = (number: number, noun: string): string => count(number, `more ${noun}`)

/** What has to be said besides the lines: how far it can be trusted, what was left out, what the marks mean. */
export function traceNotes(trace: Trace, { theme, width }: TraceOptions): string {
  const { comparison, faithful, outside, lanes, steps, exit } = trace
  const notes: string[] = []
  const mark = theme.symbols.possible
  if (steps.length === 0) notes.push('It printed nothing: there is no line whose place in the event loop could be told.')
  if (exit.uncaught !== undefined) notes.push(`${theme.symbols.wrong} An error that nobody caught ended it: ${sanitise(exit.uncaught)}`)
  if (steps.some((step) => step.orderGuaranteed === false))
    notes.push(`${mark} The order against the line above was not guaranteed: it only happened this time.`)
  if (exit.cut) notes.push(`It was cut off (${exit.reason ?? 'by us'}): this is what happened until then.`)
  notes.push(faithful ? comparison.said : `${theme.symbols.wrong} ${comparison.said}`)
  // What Node prints of an error that ends a program is no line of the program's.
  const others = outside.stdout + (exit.uncaught === undefined ? outside.stderr : 0)
  if (others > 0)
    notes.push(
      `${more(others, 'line')} came from where a trace cannot look: printed by Node itself, by another program, or past what is kept.`,
    )
  const dropped = lanes.reduce((sum, lane) => sum + lane.dropped, 0)
  if (dropped > 0)
    notes.push(`${more(dropped, 'event')} ${dropped === 1 ? 'was' : 'were'} counted and not kept: lines after them may lack their causes.`)
  const lines = lanes.reduce((sum, lane) => sum + lane.droppedOutputs, 0)
  if (lines > 0) notes.push(`${more(lines, 'output')} ${lines === 1 ? 'was' : 'were'} printed and not kept.`)
  return notes.map((note) => wrap(note, width, { hanging: '  ' })).join('\n')
}
