import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { outputLines } from '../src/core/grade/output-lines.ts'
import { readValues } from '../src/core/grade/evidence.ts'
import type { Demo } from '../src/core/lesson.ts'
import { varyDemo } from '../src/core/variant.ts'
import { loadPack, openLesson, type LoadedLesson } from '../src/io/packs.ts'
import { comparisons, logMargin, runsIn, sayComparison } from './margins.ts'
import { installNodes } from './nodes.ts'

/**
 * Runs every demo many times on every supported Node and adds what came out to test/fixtures/observed.json, as counts, from which lessons/OBSERVED.md
 * is written; and the numbers of those that measure to test/fixtures/measured-values.json, from which a test computes their margins. Takes hours, so
 * it may be done bit by bit: runs of a demo whose program and contract have not changed since are added to, others begin anew.
 * `--times 0` only writes the page anew; `--fill` runs each as often as it takes to have been seen so many times.
 *   tsx scripts/observe.ts [--times 50] [--fill] [--only event-loop] [--races] [--node 20] [--under-load]
 */
const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '50' },
    only: { type: 'string' },
    races: { type: 'boolean', default: false },
    fill: { type: 'boolean', default: false },
    node: { type: 'string' },
    'under-load': { type: 'boolean', default: false },
  },
})
const root = resolve(import.meta.dirname, '..')
const files = {
  page: join(root, 'lessons/OBSERVED.md'),
  counts: join(root, 'test/fixtures/observed.json'),
  values: join(root, 'test/fixtures/measured-values.json'),
}

interface Checked {
  readonly node: string
  readonly demos: readonly {
    readonly id: string
    readonly contract: string
    readonly runs: number
    readonly outcomes: readonly { readonly stdout: string; readonly count: number }[]
    readonly holds: boolean
  }[]
}

/** By demo, what was seen of it; by Node: how often each outcome came (its hash; of a demo that measures all are one), and whether all were as promised. */
type Observed = Record<
  string,
  { readonly of: string; readonly contract: string; readonly nodes: Record<string, { counts: Record<string, number>; held: boolean }> }
>

const nodes = (await installNodes()).filter((node) => values.node === undefined || node.includes(`node-${values.node}.`))
const loaded = await loadPack(join(root, 'lessons'))
const lessons = await Promise.all(loaded.pack.lessons.map((entry) => openLesson(loaded, entry)))
const observed = await readJson<Observed>(files.counts)
const measured = await readJson<Record<string, Record<string, number[]>>>(files.values)
const times = Number(values.times)
for (const lesson of lessons.filter(({ entry }) => times > 0 && (values.only === undefined || entry.id === values.only))) {
  for (const node of nodes) {
    const { stdout: version } = await execa(node, ['--version'])
    for (const [more, ids] of missingRuns(lesson, version)) await observe(lesson, node, ids, more)
  }
}

await writeFile(files.page, page())

/** Runs these demos so many times, and adds what came out to what is known. */
async function observe(lesson: LoadedLesson, node: string, ids: readonly string[], more: number): Promise<void> {
  const args = ['check', '--json', '--times', String(more), '--only', ids.join(','), ...(values['under-load'] ? ['--under-load'] : [])]
  const { stdout } = await execa(node, [join(root, 'dist/bin/node-concepts.cjs'), ...args], { cwd: root, reject: false })
  const checked = JSON.parse(stdout) as Checked
  for (const [id, demo] of demosOf(lesson)) keep(id, demo, checked)
  await writeFile(files.counts, `${JSON.stringify(observed, null, 1)}\n`)
  await writeFile(files.values, `${JSON.stringify(measured)}\n`)
  await writeFile(files.page, page())
  const broken = checked.demos.filter(({ holds }) => !holds).map(({ id }) => id)
  console.log(
    `${lesson.entry.id} on ${checked.node}: ${checked.demos.length - broken.length} of ${checked.demos.length} hold, ${more} runs each ${broken.join(' ')}`,
  )
}

/** How many more runs which demos need. Only races: demos of which more than one output is possible. */
function missingRuns(lesson: LoadedLesson, version: string): ReadonlyMap<number, readonly string[]> {
  const missing = new Map<number, string[]>()
  for (const [id, demo] of demosOf(lesson)) {
    if (values.races && !['oneOf', 'unordered', 'partialOrder'].includes(demo.contract.kind)) continue
    const known = observed[id]?.of === nameOf(id, demo) ? Object.values(observed[id]?.nodes[version]?.counts ?? {}) : []
    const more = times - (values.fill ? known.reduce((sum, count) => sum + count, 0) : 0)
    if (more > 0) missing.set(more, [...(missing.get(more) ?? []), id])
  }
  return missing
}

async function readJson<T extends object>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as T
}

/** The demos and their variants, as `check` names them. */
function demosOf({ entry, demos }: LoadedLesson): readonly (readonly [string, Demo])[] {
  return demos.flatMap((demo) => [
    [`${entry.id}/${demo.id}`, demo] as const,
    ...(demo.variants ?? []).map((variant) => [`${entry.id}/${demo.id}~${variant.id}`, varyDemo(demo, variant)] as const),
  ])
}

/** Adds one check's runs of a demo to what is known of it. */
function keep(id: string, demo: Demo, { node, demos }: Checked): void {
  const found = demos.find((one) => one.id === id)
  if (found === undefined || found.runs === 0) return
  const of = nameOf(id, demo)
  if (observed[id]?.of !== of) {
    observed[id] = { of, contract: found.contract, nodes: {} }
    measured[id] = {}
  }
  const seen = (observed[id].nodes[node] ??= { counts: {}, held: true })
  for (const { stdout, count } of found.outcomes) {
    const outcome = found.contract === 'measured' ? 'any' : hash(stdout)
    seen.counts[outcome] = (seen.counts[outcome] ?? 0) + count
  }
  seen.held &&= found.holds
  keepValues((measured[id] ??= {}), demo, found)
  if (Object.keys(measured[id]).length === 0) delete measured[id]
}

/** The numbers of every run, side by side: the n-th of each name belong together. */
function keepValues(known: Record<string, number[]>, demo: Demo, { outcomes }: Checked['demos'][number]): void {
  if (demo.values === undefined || demo.contract.kind !== 'measured') return
  const names = Object.keys(demo.values)
  for (const { stdout, count } of outcomes) {
    const run = readValues(outputLines(stdout), demo.values)
    if (names.some((name) => run[name] === undefined)) continue
    for (const name of names) (known[name] ??= []).push(...Array.from({ length: count }, () => Number((run[name] ?? 0).toPrecision(6))))
  }
}

/** Runs of a demo with another program or contract are no runs of this one. */
function nameOf(id: string, { file, contract }: Demo): string {
  return hash(`${readFileSync(join(root, 'lessons', id.split('/')[0] ?? '', 'demos', file), 'utf8')}${JSON.stringify(contract)}`)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

function page(): string {
  return `# What was observed

Every demo, run with plain node many times; made by \`npm run observe\`, last on ${new Date().toISOString().slice(0, 10)} (Linux, ${availableParallelism()} cores, often busy). A number is how
often one outcome came: \`50\` is the same output every time, \`31 + 19\` two outputs of a race. \`50 vary\` is a demo that measures: its numbers differ
from run to run, and the relations that its contract states held each time. \`BROKEN\` would be a contract that did not hold. A name with \`~\` is
a variant, as a review shows it.

${lessons.flatMap(section).join('\n').trimEnd()}

## Margins

How far the demos that measure are from breaking their contracts: 2 means that the number could have been twice as bad. A margin of 1 is a floor
that cannot be passed: a wait is never shorter than it is set.

| demo | relation | runs | smallest margin | median |
|---|---|---|---|---|
${lessons.flatMap(margins).join('\n')}
`
}

function margins({ entry, demos }: LoadedLesson): readonly string[] {
  return demos.flatMap(({ id, contract }) => {
    const runs = runsIn(measured[`${entry.id}/${id}`] ?? {})
    if (contract.kind !== 'measured' || runs.length === 0) return []
    return contract.relations.flatMap(comparisons).flatMap((comparison) => {
      const found = runs.flatMap((run) => logMargin(comparison, run) ?? []).toSorted((a, b) => a - b)
      if (found.length === 0) return []
      const shown = (at: number): string => Math.exp(found[at] ?? 0).toPrecision(3)
      return [
        `| ${entry.id}/${id} | \`${sayComparison(comparison)}\` | ${found.length} | ${shown(0)} | ${shown(Math.floor(found.length / 2))} |`,
      ]
    })
  })
}

function section(lesson: LoadedLesson): readonly string[] {
  const known = demosOf(lesson).flatMap(([id]) => (observed[id] === undefined ? [] : [[id, observed[id]] as const]))
  if (known.length === 0) return []
  const versions = [...new Set(known.flatMap(([, { nodes: seen }]) => Object.keys(seen)))].toSorted()
  const rows = known.map(
    ([id, one]) => `| ${id.split('/')[1] ?? id} | ${one.contract} | ${versions.map((version) => cell(one, version)).join(' | ')} |`,
  )
  return [
    `## ${lesson.entry.title}

| demo | contract | ${versions.join(' | ')} |
|---|---|${versions.map(() => '---').join('|')}|
${rows.join('\n')}
`,
  ]
}

function cell({ nodes: seen, contract }: Observed[string], version: string): string {
  const found = seen[version]
  if (found === undefined) return 'not run'
  const counts = Object.values(found.counts).toSorted((a, b) => b - a)
  const more = counts.length > 4 ? ` + ${counts.length - 4} more` : ''
  const shown = contract === 'measured' ? `${counts[0]} vary` : `${counts.slice(0, 4).join(' + ')}${more}`
  return `${found.held ? '' : '**BROKEN** '}${shown}`
}
