import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pty from '@lydell/node-pty'

/**
 * What starting and running cost, as ratios to `node -e 0` in the same run: every command in turn, round after round, so that a machine that
 * slows down slows all of them. Prints a Markdown table.
 *   tsx scripts/bench.ts [--rounds 15]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const rounds = Number(values.rounds)
const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/bin/node-concepts.cjs')
const demo = join(root, 'dist/lessons/event-loop/demos/tick-immediate')
const home = await mkdtemp(join(tmpdir(), 'node-concepts-bench-'))
// A certificate file is read at every start of Node 20 and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, CI: ___, ...inherited } = process.env
const env = { ...inherited, NODE_CONCEPTS_HOME: join(home, 'data') }

/** Each runs once and resolves to the milliseconds it took. */
const rows: readonly { readonly name: string; readonly target?: number; readonly time: () => number | Promise<number> }[] = [
  { name: 'node -e 0', time: () => timeNode(['-e', '0']) },
  { name: '--version', target: 1.3, time: () => timeNode([cli, '--version']) },
  { name: 'list', target: 1.6, time: () => timeNode([cli, 'list']) },
  { name: 'first menu painted (in a terminal)', target: 2, time: timeMenu },
  { name: 'plain node, a demo', time: () => timeNode([`${demo}.cjs`]) },
  { name: 'run, the same demo', time: () => timeNode([cli, 'run', 'event-loop/tick-immediate']) },
  { name: 'the same demo under tsx', time: () => timeNode([join(root, 'node_modules/tsx/dist/cli.mjs'), `${demo}.cts`]) },
]

const times = new Map(rows.map(({ name }): [string, number[]] => [name, []]))
for (let round = -1; round < rounds; round++) {
  for (const { name, time } of rows) {
    const took = await time()
    // The first round only warms the file cache.
    if (round >= 0) times.get(name)?.push(took)
  }
}

const base = median('node -e 0')
console.log(`Node ${process.version}, medians of ${rounds} rounds\n`)
console.log('| | ms | × `node -e 0` | target |\n|---|---|---|---|')
for (const { name, target = '' } of rows)
  console.log(`| ${name} | ${median(name).toFixed(1)} | ${(median(name) / base).toFixed(2)} | ${target === '' ? '' : `≤ ${target}`} |`)
const added = median('run, the same demo') - median('list') - median('plain node, a demo')
console.log(`\nrun adds ${added.toFixed(1)} ms to the CLI's start (list) plus plain node; target ≤ 15 ms`)
console.log(
  `peak memory of the CLI while a program prints 1 GB: ${await peakMemory(await flood())} MB; idle list: ${await peakMemory(['list'])} MB`,
)
await rm(home, { recursive: true, force: true })

function timeNode(args: readonly string[]): number {
  const started = performance.now()
  spawnSync(process.execPath, [...args], { cwd: home, stdio: 'ignore', env })
  return performance.now() - started
}

function timeMenu(): Promise<number> {
  return new Promise((done) => {
    const started = performance.now()
    const child = pty.spawn(process.execPath, [cli], { cwd: home, cols: 90, rows: 30, env })
    let painted: number | undefined
    child.onData((data) => {
      if (!data.includes('enter') || painted !== undefined) return
      painted = performance.now() - started
      child.kill('SIGKILL')
    })
    child.onExit(() => done(painted ?? Number.NaN))
  })
}

async function flood(): Promise<readonly string[]> {
  const file = join(home, 'flood.mjs')
  await writeFile(file, "const line = 'x'.repeat(1023) + '\\n'\nfor (let i = 0; i < 1024 * 1024; i++) process.stdout.write(line)\n")
  return ['run', file]
}

/** Megabytes, told by a preload of the CLI itself (never of a demo) as it ends. */
async function peakMemory(args: readonly string[]): Promise<string> {
  const teller = join(home, 'teller.cjs')
  await writeFile(
    teller,
    "process.on('exit', () => process.stderr.write(`PEAK ${Math.round(process.resourceUsage().maxRSS / 1024)}\\n`))\n",
  )
  const { stderr } = spawnSync(process.execPath, ['--require', teller, cli, ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return /PEAK (\d+)/.exec(stderr)?.[1] ?? '?'
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
