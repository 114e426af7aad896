import type { Theme } from '../../theme.ts'
import type { Trace } from '../../trace/trace.ts'
import { count } from '../text/punctuation.ts'
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
  return `${file}: ${count(steps.length, 'line')} on Node ${node}, ${endOf(exit)}`
}

function endOf({ code, signal, cut, reason }: Trace['exit']): string {
  if (cut && reason !== undefined) return reason
  if (signal !== null) return `ended by signal ${signal}`
  return code === null ? 'ended by us' : `exit code ${code}`
}

/** What has to be said besides the lines: how far it can be trusted, what was left out, what the marks mean. */
export function traceNotes(trace: Trace, { theme, width }: TraceOptions): string {
  const { comparison, faithful, outside, lanes, steps, exit } = trace
  const notes: string[] = []
  const mark = theme.symbols.possible
  if (steps.length === 0) notes.push('It printed nothing: there is no line whose place in the event loop could be told.')
  if (steps.some((step) => step.orderGuaranteed === false))
    notes.push(`${mark} The order against the line above was not guaranteed: it only happened this time.`)
  if (exit.cut) notes.push(`It was cut off (${exit.reason ?? 'by us'}): this is what happened until then.`)
  notes.push(faithful ? comparison.said : `${theme.symbols.wrong} ${comparison.said}`)
  if (outside.stdout + outside.stderr > 0)
    notes.push(
      `${count(outside.stdout + outside.stderr, 'line')} more came from where a trace cannot look: printed by Node itself, by another program, or past what is kept.`,
    )
  const dropped = lanes.reduce((sum, lane) => sum + lane.dropped, 0)
  if (dropped > 0) notes.push(`${count(dropped, 'event')} more were counted and not kept: lines after them may lack their causes.`)
  const lines = lanes.reduce((sum, lane) => sum + lane.droppedOutputs, 0)
  if (lines > 0) notes.push(`${count(lines, 'output')} more were printed and not kept.`)
  return notes.map((note) => wrap(note, width, { hanging: '  ' })).join('\n')
}
