import { sayWhy, shortPlace } from '../../trace/say-why.ts'
import type { Step, Trace } from '../../trace/trace.ts'
import { cutTo } from '../text/cut.ts'
import { count } from '../text/punctuation.ts'
import { sanitise } from '../text/sanitise.ts'
import { stripStyles } from '../text/sgr.ts'
import { padEnd } from '../text/width.ts'
import { wrap } from '../text/wrap.ts'
import { columnOf, laneMarks, laneName, usedColumns, type PhaseColumn } from './columns.ts'
import { renderTraceList } from './list.ts'
import { more, mostSteps, traceNotes, traceTitle, type TraceOptions } from './notes.ts'

/** Columns of one lane. */
const cell = 5
/** Below this, lanes would leave no room for words. */
const narrowest = 64
const widestText = 34

interface Grid {
  readonly columns: readonly PhaseColumn[]
  readonly marks: ReadonlyMap<string, string>
  readonly gutter: number
  readonly text: number
  readonly why: number
}

/** A trace as swim lanes: a row per line, a column per phase, a dot where it ran. Too narrow a window gets the list. */
export function renderTraceLanes(trace: Trace, options: TraceOptions): string {
  const { theme, width, from = 0, most = mostSteps } = options
  const columns = usedColumns(trace.steps)
  const marks: ReadonlyMap<string, string> =
    new Set(trace.steps.map((step) => step.lane)).size > 1 ? laneMarks(trace) : new Map<string, string>()
  const gutter = 6 + (marks.size > 0 ? 3 : 0)
  const rest = width - gutter - columns.length * cell - 1
  if (width < narrowest || rest < 24) return renderTraceList(trace, options)
  const longest = Math.max(6, ...trace.steps.map((step) => textOf(step).length))
  const text = Math.min(widestText, longest, Math.max(12, Math.floor(rest * 0.45)))
  const grid: Grid = { columns, marks, gutter, text, why: rest - text - 1 }
  const shown = trace.steps.slice(from, from + most)
  const rows = [wrap(theme.bold(traceTitle(trace)), width), '']
  if (from > 0) rows.push(theme.dim(`(${count(from, 'line')} before these)`))
  if (shown.length > 0) rows.push(...head(grid, options))
  for (const [index, step] of shown.entries()) rows.push(...drawStep(step, shown[index - 1], trace, grid, options))
  if (trace.steps.length > from + most) rows.push(theme.dim(`and ${more(trace.steps.length - from - most, 'line')}: --json has them.`))
  const legend = trace.lanes.filter(({ id }) => marks.has(id)).map((lane) => `${marks.get(lane.id)} ${laneName(lane)}`)
  if (legend.length > 0) rows.push('', wrap(theme.dim(legend.join(', ')), width))
  return `${rows.join('\n')}\n\n${traceNotes(trace, options)}`
}

function head({ columns, gutter, text, why }: Grid, { theme }: TraceOptions): readonly string[] {
  const line = theme.symbols.line
  const names = columns.map(({ short }) => padEnd(short, cell)).join('')
  const rules = columns.map(() => `${line.repeat(4)} `).join('')
  return [
    theme.dim(`${padEnd('turn', gutter)}${names} ${padEnd('output', text)} why then`),
    theme.dim(`${padEnd(line.repeat(4), gutter)}${rules} ${line.repeat(text)} ${line.repeat(why)}`),
  ]
}

function drawStep(step: Step, before: Step | undefined, trace: Trace, grid: Grid, { theme }: TraceOptions): readonly string[] {
  const { columns, marks, gutter, text, why } = grid
  const { unicode, possible } = theme.symbols
  const [dot, blank] = unicode ? ['●', '·'] : ['o', '.']
  const isNew = before?.turn !== step.turn || before.lane !== step.lane
  const race = before !== undefined && step.orderGuaranteed === false
  const turn = `${isNew ? String(step.turn).padStart(3) : '   '} ${race ? theme.possible(possible) : ' '} `
  const mark = marks.size === 0 ? '' : padEnd(marks.get(step.lane) ?? '?', 3)
  const phase = columnOf(step.phase)
  const cells = columns.map((column) => ` ${column.phase === phase ? theme.accent(dot) : theme.dim(blank)}   `).join('')
  const reasons = wrap(step.orderWhy === 'written at once' ? '' : sayWhy(step, shortPlace(trace.file)), why, { hanging: '  ' }).split('\n')
  const first = `${padEnd(turn + mark, gutter)}${cells} ${padEnd(cutTo(textOf(step), text, theme), text)} ${theme.dim(reasons[0] ?? '')}`
  const indent = ' '.repeat(gutter + columns.length * cell + 1 + text + 1)
  return [first.trimEnd(), ...reasons.slice(1, 3).map((reason) => indent + theme.dim(reason))]
}

/** `!` marks what went to stderr. */
function textOf({ text, stream }: Step): string {
  return `${stream === 'stderr' ? '! ' : ''}${stripStyles(sanitise(text.slice(0, 400))).replaceAll('\n', ' ')}`
}
