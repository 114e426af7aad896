import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Start-up and run costs as ratios to `node -e 0` in the same run: every command in turn, round after round,
 * so that a machine that slows down slows all of them. Prints a Markdown table. `--rounds n` (default 15).
 */
const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/bin/node-concepts.cjs')
const demo = join(root, 'dist/lessons/event-loop/demos')
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 15
const home = await mkdtemp(join(tmpdir(), 'node-concepts-bench-'))

interface Row {
  readonly name: string
  readonly command: readonly string[]
  readonly target?: string
  /** Standard input; the menu is painted, then the input ends. */
  readonly input?: string
}

const program = process.argv[process.argv.indexOf('--demo') + 1]?.startsWith('event-loop/')
  ? (process.argv[process.argv.indexOf('--demo') + 1] ?? '')
  : 'event-loop/blocking-or-not'
const { file } = JSON.parse(
  spawnSync(process.execPath, [cli, 'list', '--json'], { encoding: 'utf8', env: { ...process.env, NODE_CONCEPTS_HOME: home } }).stdout,
).lessons[0].demos.find((one: { id: string }) => `event-loop/${one.id}` === program) as { file: string }
const javascript = join(demo, file.replace(/ts$/, 'js'))

const rows: readonly Row[] = [
  { name: 'node -e 0', command: ['-e', '0'] },
  { name: '--version', command: [cli, '--version'], target: '1.3' },
  { name: 'list', command: [cli, 'list'], target: '1.6' },
  { name: 'first menu (plain, input ends)', command: [cli, 'learn', '--plain'], target: '2.0', input: '' },
  { name: 'plain node, the demo', command: [javascript] },
  { name: 'run, the demo', command: [cli, 'run', program] },
  { name: 'the demo under tsx', command: [join(root, 'node_modules/tsx/dist/cli.mjs'), join(demo, file)] },
]

const times = new Map(rows.map(({ name }): [string, number[]] => [name, []]))
for (let round = -1; round < rounds; round++) {
  for (const { name, command, input } of rows) {
    const started = process.hrtime.bigint()
    spawnSync(process.execPath, [...command], {
      cwd: home,
      input,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      env: environment(),
    })
    if (round >= 0) times.get(name)?.push(Number(process.hrtime.bigint() - started) / 1e6)
  }
}

const base = median('node -e 0')
const startUp = median('list')
console.log(`Node ${process.version}, ${rounds} rounds, medians\n`)
console.log('| | ms | × `node -e 0` | target |\n|---|---|---|---|')
for (const { name, target } of rows)
  console.log(`| ${name} | ${median(name).toFixed(1)} | ${(median(name) / base).toFixed(2)} | ${target ?? ''} |`)
console.log(
  `\nrun − (list + plain demo − node -e 0): ${(median('run, the demo') - (startUp + median('plain node, the demo') - base) - base).toFixed(1)} ms over CLI start plus plain node (target 15)`,
)

await floodMemory()
await rm(home, { recursive: true, force: true })

/** Peak memory of the program while a demo prints without end: it must not grow with what is printed. */
async function floodMemory(): Promise<void> {
  const flood = join(home, 'flood.mjs')
  await writeFile(flood, "const line = 'x'.repeat(1023) + '\\n'\nfor (let i = 0; i < 1024 * 1024; i++) process.stdout.write(line)\n")
  const measure = `const { spawnSync } = require('child_process'); spawnSync(process.execPath, ${JSON.stringify([cli, 'run', flood])}, { stdio: 'ignore' }); console.log(process.resourceUsage().maxRSS)`
  const idle = spawnSync('/usr/bin/env', ['sh', '-c', `exec "${process.execPath}" -e 0; `], { env: environment() })
  if (idle.status !== 0 || process.platform === 'win32') return
  const peak = spawnSync(process.execPath, ['--require', await reporter(), cli, 'run', flood], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  void measure
  console.log(`\nPeak memory of the CLI while a demo prints 1 GB: ${/PEAK (\d+)/.exec(peak.stderr)?.[1] ?? '?'} MB`)
}

/** A preload for the CLI itself (never for a demo) that says its peak memory when it ends. */
async function reporter(): Promise<string> {
  const file = join(home, 'reporter.cjs')
  await writeFile(file, "process.on('exit', () => process.stderr.write(`PEAK ${Math.round(process.resourceUsage().maxRSS / 1024)}\\n`))\n")
  return file
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function environment(): NodeJS.ProcessEnv {
  // A certificate file is read at every start of Node and would hide what we measure.
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env
  return { ...env, NODE_CONCEPTS_HOME: home }
}
