import { longPlace, milliseconds, sayWhy } from '../../trace/say-why.ts'
import type { Step, Trace } from '../../trace/trace.ts'
import { linesOf } from '../text/printed.ts'
import { sanitise } from '../text/sanitise.ts'
import { stripStyles } from '../text/sgr.ts'
import { columnOf, laneName, usedColumns, type PhaseColumn } from '../trace/columns.ts'
import { traceNotes, traceTitle } from '../trace/notes.ts'
import { plainTheme } from '../../theme.ts'

export interface PageAssets {
  readonly script: string
  readonly style: string
  /** SHA-256, base64: the page runs this script and uses this style, and nothing else. */
  readonly scriptHash: string
  readonly styleHash: string
}

/** More rows would make the page slow to open. */
const mostRows = 2000

/** A trace as one page: source and lanes side by side, whole without its script, and walked step by step with it. */
export function renderTracePage(trace: Trace, source: string, { script, style, scriptHash, styleHash }: PageAssets): string {
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const steps = trace.steps.slice(0, mostRows)
  const left = trace.steps.length - steps.length
  const notes = traceNotes(trace, { theme: plainTheme(), width: 100_000 }).split('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Event-loop trace of ${escape(trace.file)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escape(trace.file)}: what ran when</h1>
<p>${escape(traceTitle(trace))}</p>
<ul class="notes">${notes.map((note) => `<li>${escape(note)}</li>`).join('')}${left > 0 ? `<li>${left} more lines are not on this page.</li>` : ''}</ul>
</header>
<div class="controls" role="group" aria-label="Walk through the run">
<button type="button" id="first">First</button>
<button type="button" id="previous">Previous</button>
<button type="button" id="next">Next</button>
<button type="button" id="last">Last</button>
<button type="button" id="all">Show all</button>
<span class="keys">or the keys ← → Home End</span>
</div>
<p id="status" role="status"></p>
<main>
<section aria-labelledby="source-title">
<h2 id="source-title">Source</h2>
<pre class="source" tabindex="0" role="group" aria-labelledby="source-title"><code>${sourceRows(source)}</code></pre>
<section class="state" id="state" aria-labelledby="state-title" hidden>
<h2 id="state-title">Now</h2>
<dl id="queues"></dl>
</section>
</section>
<section aria-labelledby="lanes-title">
<h2 id="lanes-title">Lanes</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="lanes-title">
${drawTable(steps, trace)}
</div>
</section>
</main>
<script type="application/json" id="trace">${JSON.stringify({ ...trace, steps }).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

function sourceRows(source: string): string {
  return linesOf(source)
    .map(
      (line, index) =>
        `<span class="line" id="L${index + 1}"><span class="number" aria-hidden="true">${index + 1}</span>${escape(line)}\n</span>`,
    )
    .join('')
}

function drawTable(steps: readonly Step[], trace: Trace): string {
  const columns = usedColumns(steps)
  const several = new Set(steps.map((step) => step.lane)).size > 1
  const names = columns.map(({ long, phase }) => `<th scope="col" class="phase ${phase}">${escape(long)}</th>`).join('')
  const lane = several ? '<th scope="col">Thread</th>' : ''
  const rows = steps.map((step, index) => drawRow(step, steps[index - 1], columns, several, trace)).join('\n')
  return `<table>
<caption>One row per printed line, in the order they came. ≈ marks an order that nothing guarantees.</caption>
<thead><tr><th scope="col">Step</th><th scope="col">Turn</th>${lane}${names}<th scope="col">Output</th><th scope="col">Why then</th><th scope="col">After</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>`
}

function drawRow(step: Step, before: Step | undefined, columns: readonly PhaseColumn[], several: boolean, trace: Trace): string {
  const phase = columnOf(step.phase)
  const here = trace.lanes.find(({ id }) => id === step.lane)
  const lane = several ? `<td>${here === undefined ? '' : escape(laneName(here))}</td>` : ''
  const cells = columns
    .map(
      (column) =>
        `<td class="phase ${column.phase}">${column.phase === phase ? `<span class="dot" aria-hidden="true">●</span><span class="heard">${escape(column.long)}</span>` : ''}</td>`,
    )
    .join('')
  const race =
    step.orderGuaranteed === false
      ? `<span class="race" title="${escape(`not guaranteed: ${step.orderWhy}`)}" role="img" aria-label="order not guaranteed">≈</span> `
      : ''
  const turn = before?.turn === step.turn && before.lane === step.lane ? `<span class="heard">${step.turn}</span>` : String(step.turn)
  const error = step.stream === 'stderr' ? '<span class="stderr">stderr</span> ' : ''
  return `<tr id="S${step.n}" data-line="${step.at?.file === trace.file ? step.at.line : ''}"><td><button type="button" class="go">${step.n}</button></td><td>${race}${turn}</td>${lane}${cells}<td class="output">${error}<code>${escape(shown(step.text))}</code></td><td class="why">${reasons(step, trace)}</td><td class="ms">${milliseconds(step.ms)}</td></tr>`
}

function reasons(step: Step, trace: Trace): string {
  const place = longPlace(trace.file)
  const why = escape(sayWhy(step, place))
  const causes = step.cause.slice(1).map((cause) => `<li>${escape(`${cause.api} ${place(cause)}`)}</li>`)
  const order =
    step.n === 1 ? '' : `<p class="order">${step.orderGuaranteed === false ? 'Not guaranteed' : 'Order'}: ${escape(step.orderWhy)}</p>`
  return causes.length === 0 && order === ''
    ? why
    : `${why}<details><summary>more</summary>${order}${causes.length > 0 ? `<p>Set up by</p><ol>${causes.join('')}</ol>` : ''}</details>`
}

const shown = (text: string): string => stripStyles(sanitise(text.slice(0, 400)))

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
