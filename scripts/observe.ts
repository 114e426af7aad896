import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { outputLines } from '../src/core/grade/output-lines.ts'
import { readValues } from '../src/core/grade/evidence.ts'
import { loadPack, openLesson, type LoadedLesson } from '../src/io/packs.ts'
import { installNodes } from './nodes.ts'

/**
 * Runs every demo many times on every supported Node and writes what came out, as counts, to lessons/OBSERVED.md, and the numbers of those that
 * measure to test/fixtures/measured-values.json, from which a test computes their margins. Takes hours; one lesson at a time can be done anew,
 * the others keep what they have.
 *   tsx scripts/observe.ts [--times 50] [--only event-loop] [--under-load]
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, only: { type: 'string' }, 'under-load': { type: 'boolean', default: false } },
})
const root = resolve(import.meta.dirname, '..')
const file = join(root, 'lessons/OBSERVED.md')
const valuesFile = join(root, 'test/fixtures/measured-values.json')

interface Checked {
  readonly node: string
  readonly ok: boolean
  readonly demos: readonly {
    readonly id: string
    readonly contract: string
    readonly runs: number
    readonly outcomes: readonly { readonly stdout: string; readonly count: number }[]
    readonly holds: boolean
  }[]
}

const nodes = await installNodes()
const loaded = await loadPack(join(root, 'lessons'))
const { pack } = loaded
const measured = JSON.parse(await readFile(valuesFile, 'utf8').catch(() => '{}')) as Record<string, Record<string, number[]>>
const sections = await knownSections()
for (const entry of pack.lessons.filter((lesson) => values.only === undefined || lesson.id === values.only)) {
  const { id, title } = entry
  const lesson = await openLesson(loaded, entry)
  const checked: Checked[] = []
  for (const node of nodes) {
    const args = ['check', '--json', '--times', values.times, '--only', `${id}/`, ...(values['under-load'] ? ['--under-load'] : [])]
    const { stdout } = await execa(node, [join(root, 'dist/bin/node-concepts.cjs'), ...args], { cwd: root, reject: false })
    const result = JSON.parse(stdout) as Checked
    checked.push(result)
    console.log(`${id} on ${result.node}: ${result.demos.filter(({ holds }) => holds).length} of ${result.demos.length} demos hold`)
  }
  sections.set(id, section(title, checked))
  await writeFile(file, page())
  keepValues(lesson, checked)
  await writeFile(valuesFile, `${JSON.stringify(measured)}\n`)
}

/** The numbers of every run on every Node, side by side: the n-th of each name belong together. */
function keepValues(lesson: LoadedLesson, checked: readonly Checked[]): void {
  for (const demo of lesson.demos.filter(({ values: named, contract }) => named !== undefined && contract.kind === 'measured')) {
    const id = `${lesson.entry.id}/${demo.id}`
    const outcomes = checked.flatMap(({ demos }) => demos.find((one) => one.id === id)?.outcomes ?? [])
    const runs = outcomes.flatMap(({ stdout, count }) =>
      Array.from({ length: count }, () => readValues(outputLines(stdout), demo.values ?? {})),
    )
    const whole = runs.filter((run) => Object.keys(demo.values ?? {}).every((name) => run[name] !== undefined))
    measured[id] = Object.fromEntries(Object.keys(demo.values ?? {}).map((name) => [name, whole.map((run) => run[name] ?? Number.NaN)]))
  }
}

/** What was observed before: by lesson, so that one can be done anew. */
async function knownSections(): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const parts = text.split(/^(?=## )/m).slice(1)
  return new Map(
    pack.lessons.flatMap(({ id, title }) => parts.filter((part) => part.startsWith(`## ${title}\n`)).map((part) => [id, part] as const)),
  )
}

function page(): string {
  const known = pack.lessons.flatMap(({ id }) => sections.get(id) ?? [])
  return `# What was observed

Every demo, run with plain node many times; made by \`npm run observe\`. A number is how often one outcome came: \`50\` is the same output
every time, \`31 + 19\` two outputs of a race. \`varies\` is a demo that measures: its numbers differ from run to run, and the relations that its
contract states held each time. \`BROKEN\` would be a contract that did not hold. A name with \`~\` is a variant, as a review shows it.

${known.join('\n').trimEnd()}
`
}

function section(title: string, checked: readonly Checked[]): string {
  const ids = [...new Set(checked.flatMap(({ demos }) => demos.map(({ id }) => id)))]
  const contract = (id: string): string => checked.flatMap(({ demos }) => demos.find((demo) => demo.id === id)?.contract ?? [])[0] ?? ''
  const rows = ids.map((id) => `| ${id.split('/')[1] ?? id} | ${contract(id)} | ${checked.map((one) => cell(one, id)).join(' | ')} |`)
  return `## ${title}

${new Date().toISOString().slice(0, 10)}, ${values.times} runs each, Linux, ${availableParallelism()} cores${values['under-load'] ? ', the others busy' : ''}.

| demo | contract | ${checked.map(({ node }) => node).join(' | ')} |
|---|---|${checked.map(() => '---').join('|')}|
${rows.join('\n')}
`
}

function cell({ demos }: Checked, id: string): string {
  const demo = demos.find((one) => one.id === id)
  if (demo === undefined || demo.runs === 0) return 'not run'
  const counts = demo.outcomes.map(({ count }) => count).sort((a, b) => b - a)
  const shown = counts.length > 1 && demo.contract === 'measured' ? 'varies' : counts.slice(0, 4).join(' + ')
  const more = shown !== 'varies' && counts.length > 4 ? ` + ${counts.length - 4} more` : ''
  return `${demo.holds ? '' : '**BROKEN** '}${shown}${more}`
}
