import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { processContext } from '../src/context.ts'
import type { Demo } from '../src/core/lesson.ts'
import { defaultLimits } from '../src/core/run.ts'
import { loadPack, openLesson, type LoadedLesson } from '../src/io/packs.ts'
import { prepareDemo, type PreparedProgram } from '../src/io/run/prepare-program.ts'
import { runProgram, type Program } from '../src/io/run/run-program.ts'
import { notRun as neverRun } from '../src/steps/run/not-run.ts'
import { prepare, type ReadyDemo } from '../src/steps/run/prepare.ts'
import { withServers } from '../src/steps/run/servers.ts'
import { chanceOfDifference, countOf, type Counts } from './chance.ts'

/**
 * Holds what the product shows against what plain `node file` prints: the ordering programs and every demo, on every Node given, run in turns.
 * Where one way always gives one outcome, the other must give the same; where outcomes vary, they must vary alike.
 *
 *   tsx scripts/fidelity.ts [--nodes path,path] [--times 20] [--only name]
 */
const root = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { nodes: { type: 'string' }, times: { type: 'string', default: '20' }, only: { type: 'string' } } })
const nodes = values.nodes?.split(',') ?? [process.execPath]
const times = Number(values.times)
/** Two samples that differ more than in one of a thousand cases by chance; asked twice, as there are many comparisons. */
const significant = 0.001

interface Comparison {
  readonly product: Counts
  readonly plain: Counts
  readonly p: number
}

const context = processContext(new AbortController().signal)

/** A program, and what it needs when it is a demo. */
interface Subject {
  readonly file: string
  readonly demo?: Demo
  readonly lesson?: LoadedLesson
}

const pack = await loadPack(join(root, 'lessons'))
const lessons = await Promise.all(pack.pack.lessons.map((entry) => openLesson(pack, entry)))
const subjects: readonly Subject[] = [
  ...filesIn(join(root, 'test/fixtures/ordering')).map((file) => ({ file })),
  ...lessons.flatMap((lesson) => lesson.demos.map((demo) => ({ file: join(lesson.folder, 'demos', demo.file), demo, lesson }))),
].filter(({ file }) => values.only === undefined || relative(root, file).includes(values.only))

let differences = 0
let notRun = 0
for (const node of nodes) {
  const version = await versionOf(node)
  for (const subject of subjects) {
    const prepared = await ready(subject)
    try {
      let comparison = await compare(subject, prepared, node, times)
      if (comparison.p < significant) comparison = await compare(subject, prepared, node, times * 3)
      const differs = comparison.p < significant
      if (differs) differences++
      if ([...comparison.product.keys()].some((outcome) => outcome.includes('not-run'))) notRun++
      report(version, subject.file, comparison, differs)
    } finally {
      await prepared.dispose()
    }
  }
}
console.log(
  `\n${subjects.length} programs on ${nodes.length} Nodes, ${times} times each way: ${differences} differ, ${notRun} could not be run.`,
)
if (differences > 0 || subjects.length === 0) process.exitCode = 1

function ready({ file, demo, lesson }: Subject): Promise<PreparedProgram | ReadyDemo> {
  return demo === undefined || lesson === undefined ? prepareDemo(file) : prepare(context, lesson, demo)
}

/** Runs a program both ways in turns, so that both meet the same weather. */
async function compare({ demo }: Subject, prepared: PreparedProgram | ReadyDemo, node: string, count: number): Promise<Comparison> {
  const product: string[] = []
  const plain: string[] = []
  for (let turn = 0; turn < count; turn++) {
    const ways = [
      (): Promise<void> => withItsServers(demo, prepared, async (program) => void product.push(await runWithProduct(program, node, demo))),
      (): Promise<void> => withItsServers(demo, prepared, async (program) => void plain.push(await runPlain(program, node, demo))),
    ]
    if (turn % 2 === 1) ways.reverse()
    for (const way of ways) await way()
  }
  // Measurements differ every time: then only their form is compared.
  const varies = new Set([...product, ...plain]).size > count
  const shape = (outcome: string): string => (varies ? outcome.replaceAll(/\d+(\.\d+)?/g, '#') : outcome)
  const counts = { product: countOf(product.map(shape)), plain: countOf(plain.map(shape)) }
  return { ...counts, p: chanceOf(counts.product, counts.plain) }
}

/** Fresh servers for each run, whichever way it goes. */
async function withItsServers(
  demo: Demo | undefined,
  prepared: PreparedProgram | ReadyDemo,
  run: (program: Program) => Promise<void>,
): Promise<void> {
  const names = demo?.needs?.servers
  if (names === undefined || !('lesson' in prepared)) return run(prepared.program)
  await withServers({ names, context, prepared, signal: context.signal, onServers: () => undefined }, async (program) => {
    await run(program)
    return neverRun('')
  })
}

async function runWithProduct(program: Program, node: string, demo: Demo | undefined): Promise<string> {
  const limits = demo?.timeLimitMs === undefined ? {} : { timeMs: demo.timeLimitMs }
  const run = await runProgram(program, { nodePath: node, limits })
  return outcomeOf(run.status === 'ok' || run.status === 'failed' ? '' : `${run.status}: ${run.reason ?? ''}\n`, run)
}

/** By hand, and as little as can be: the file, a fresh folder, files for the output, an environment of a few names. */
async function runPlain(program: Program, node: string, demo: Demo | undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'))
  const files = [join(folder, 'stdout'), join(folder, 'stderr')] as const
  const cwd = mkdtempSync(join(folder, 'cwd-'))
  const descriptors = files.map((path) => openSync(path, 'ax'))
  try {
    const { PATH, HOME, LANG } = process.env
    const child = spawn(node, [program.file], {
      cwd,
      env: { PATH, HOME, LANG, TMPDIR: folder, ...program.env },
      stdio: ['ignore', ...descriptors],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), demo?.timeLimitMs ?? defaultLimits.timeMs)
    const [exitCode, signal] = await new Promise<[number | null, string | null]>((done) => child.once('exit', (...end) => done(end)))
    clearTimeout(timer)
    return outcomeOf('', { exitCode, signal, stdout: readFileSync(files[0], 'utf8'), stderr: readFileSync(files[1], 'utf8') })
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Ended {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** What a learner sees, without what is never the same twice: process ids in warnings, names of temporary folders. */
function outcomeOf(note: string, { exitCode, signal, stdout, stderr }: Ended): string {
  const text = `${note}${stdout}--- stderr\n${stderr}--- ${exitCode ?? signal ?? ''}`
  return text
    .replaceAll(/\(node:\d+\)/g, '(node)')
    .replaceAll(/(node-concepts-\w+\/run|plain)-\w{6}(\/(cwd|tmp)(-\w{6})?)?/g, '<temporary>')
}

/** One outcome each: the same, or not. Else how often chance alone would part the runs as far as this. */
function chanceOf(left: Counts, right: Counts): number {
  if (left.size === 1 && right.size === 1) return [...left.keys()][0] === [...right.keys()][0] ? 1 : 0
  return chanceOfDifference(allOf(left), allOf(right), 20_000)
}

function allOf(counts: Counts): readonly string[] {
  return [...counts].flatMap(([outcome, count]) => Array.from({ length: count }, () => outcome))
}

function report(version: string, file: string, { product, plain, p }: Comparison, differs: boolean): void {
  const kind =
    product.size === 1 && plain.size === 1
      ? 'one outcome'
      : `${new Set([...product.keys(), ...plain.keys()]).size} outcomes, p ${p.toFixed(3)}`
  console.log(`${differs ? 'DIFFERS' : 'same   '}  ${version.padEnd(9)}  ${relative(root, file).padEnd(50)}  ${kind}`)
  if (!differs && product.size + plain.size <= 2) return
  for (const outcome of new Set([...product.keys(), ...plain.keys()])) {
    const short = differs ? outcome : outcome.slice(0, 60)
    console.log(`           product ${product.get(outcome) ?? 0}  plain ${plain.get(outcome) ?? 0}  ${JSON.stringify(short)}`)
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.[mc]ts$/.test(basename(name)))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

async function versionOf(node: string): Promise<string> {
  const child = spawn(node, ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const part of child.stdout) text += String(part)
  return text.trim()
}
