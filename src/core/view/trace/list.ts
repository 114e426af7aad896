import type { Theme } from '../../theme.ts'
import { longPlace, milliseconds, phaseNames, sayWhy } from '../../trace/say-why.ts'
import type { Cause, Step, Trace } from '../../trace/trace.ts'
import { printedLine } from '../text/printed.ts'
import { count } from '../text/punctuation.ts'
import { wrap } from '../text/wrap.ts'
import { laneName } from './columns.ts'
import { more, mostSteps, traceNotes, traceTitle, type TraceOptions } from './notes.ts'

/** A trace as a list of sentences: for screen readers, pipes and narrow windows. */
export function renderTraceList(trace: Trace, options: TraceOptions): string {
  const { theme, width, from = 0, most = mostSteps } = options
  const rows: string[] = [wrap(theme.bold(`Measured run of ${traceTitle(trace)}`), width), '']
  const shown = trace.steps.slice(from, from + most)
  let turn = ''
  if (from > 0) rows.push(`(${count(from, 'line')} before these)`)
  for (const [index, step] of shown.entries()) {
    const title = turnTitle(step, trace)
    if (title !== turn) rows.push(wrap(theme.accent(title), width))
    turn = title
    if (index > 0) rows.push(...orderNote(step, options))
    rows.push(...describeStep(step, trace, options))
  }
  if (trace.steps.length > from + most) rows.push(`and ${more(trace.steps.length - from - most, 'line')}: --json has them.`)
  return `${rows.join('\n')}\n\n${traceNotes(trace, options)}`
}

function turnTitle(step: Step, { lanes }: Trace): string {
  const lane = lanes.find(({ id }) => id === step.lane)
  const name = lanes.length > 1 && lane !== undefined ? `${laneName(lane)}, ` : ''
  return step.turn === 0
    ? `${name}turn 0: the main script, and what ran before the next poll`
    : `${name}turn ${step.turn} of the event loop`
}

function orderNote({ orderGuaranteed, orderWhy }: Step, { theme, width }: TraceOptions): readonly string[] {
  if (orderGuaranteed !== false) return []
  return [wrap(theme.possible(`order not guaranteed: ${orderWhy}`), width, { indent: `  ${theme.symbols.possible} `, hanging: '    ' })]
}

/** All that is known of one step. */
export function describeStep(
  step: Step,
  trace: Trace,
  { theme, width }: { readonly theme: Theme; readonly width: number },
): readonly string[] {
  const place = longPlace(trace.file)
  const digits = String(trace.steps.length).length
  const head = `${String(step.n).padStart(digits)}. ${printedLine(step.text, theme)}${step.stream === 'stderr' ? theme.dim(' (on stderr)') : ''}`
  const parts = [`ran in: ${phaseNames[step.phase]}${step.after === undefined ? '' : `, drained after ${step.after}`}`]
  if (step.phase !== 'main') parts.push(`because: ${sayWhy(step, place)}`)
  const rest = step.cause.slice(1)
  if (rest.length > 0) parts.push(`set up by: ${chain(rest, place)}`)
  const at = step.at === null ? 'inside Node' : `at ${place(step.at)}`
  parts.push(`printed ${at}${step.n === 1 ? '' : `, ${milliseconds(step.ms)} after the first line`}`)
  const hanging = ' '.repeat(digits + 2)
  return [
    wrap(head, width, { hanging: `${hanging}  `, cutAddresses: true }),
    ...parts.map((part) => wrap(theme.dim(part), width, { indent: hanging, hanging: `${hanging}  ` })),
  ]
}

function chain(causes: readonly Cause[], place: (cause: Cause) => string): string {
  const shown = causes.slice(0, 4).map((cause) => `${cause.api} at ${place(cause)}`)
  return `${shown.join(', itself by ')}${causes.length > 4 ? ', and so on' : ''}`
}
