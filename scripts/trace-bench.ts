import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildTracer } from './build-tracer.ts'

/**
 * What tracing costs: the wall time of each program under plain node and with the tracer, in turns, so that both meet the same weather.
 *   tsx scripts/trace-bench.ts [--rounds 11] [--nodes path,path] [--assert]
 * With --assert it fails when a small script takes more than 1.6 times, or 100,000 promises more than 5 times as long as with plain node.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '11' }, nodes: { type: 'string' }, assert: { type: 'boolean', default: false } },
})
const rounds = Number(values.rounds)
const nodes = values.nodes?.split(',') ?? [process.execPath]
const folder = mkdtempSync(join(tmpdir(), 'node-concepts-trace-bench-'))
// A certificate file is read at every start of Node 20 and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env

const small =
  "console.log('main')\nsetTimeout(() => console.log('timeout'), 0)\nsetImmediate(() => console.log('immediate'))\nprocess.nextTick(() => console.log('tick'))\nPromise.resolve().then(() => console.log('then'))\n"
const programs: readonly { readonly name: string; readonly file: string; readonly code: string; readonly limit?: number }[] = [
  { name: 'five lines, CommonJS', file: 'small.cjs', code: small, limit: 1.6 },
  { name: 'five lines, ES module', file: 'small.mjs', code: small, limit: 1.6 },
  {
    name: '100,000 promises, .then in one go',
    file: 'then.cjs',
    code: "for (let i = 0; i < 100_000; i++) Promise.resolve(i).then(() => {})\nsetTimeout(() => console.log('done'))\n",
    limit: 5,
  },
  {
    name: '100,000 promises, a chain',
    file: 'chain.cjs',
    code: "let p = Promise.resolve()\nfor (let i = 0; i < 100_000; i++) p = p.then(() => i)\np.then(() => console.log('done'))\n",
    limit: 5,
  },
  {
    name: '100,000 awaits',
    file: 'await.mjs',
    code: "for (let i = 0; i < 100_000; i++) await i\nconsole.log('done')\n",
    limit: 5,
  },
  {
    name: '100,000 ticks',
    file: 'ticks.cjs',
    code: "let n = 0\nconst tick = () => (++n < 100_000 ? process.nextTick(tick) : console.log('done'))\ntick()\n",
  },
  {
    name: '10,000 timers',
    file: 'timers.cjs',
    code: "let n = 0\nfor (let i = 0; i < 10_000; i++) setTimeout(() => ++n === 10_000 && console.log('done'), i % 10)\n",
  },
  {
    name: '2,000 lines printed',
    file: 'lines.cjs',
    code: "for (let i = 0; i < 2000; i++) console.log('line', i)\n",
  },
]

const tracer = await buildTracer()
let failed = false
for (const { name, file, code } of programs) writeFileSync(join(folder, file), `// ${name}\n${code}`)
console.log(
  `Medians of ${rounds} rounds, milliseconds\n\n| Node | program | plain | traced | × | on disk | limit |\n|---|---|---|---|---|---|---|`,
)
for (const node of nodes) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8', env }).stdout.trim()
  for (const { name, file, limit } of programs) {
    const plain: number[] = []
    const traced: number[] = []
    let disk = 0
    for (let round = -1; round < rounds; round++) {
      const one = time(node, [file])
      const traceFolder = join(folder, 'trace')
      mkdirSync(traceFolder)
      writeFileSync(join(traceFolder, 'preload.cjs'), tracer)
      const other = time(node, ['--require', join(traceFolder, 'preload.cjs'), file])
      disk = readdirSync(traceFolder).reduce((sum, entry) => sum + statSync(join(traceFolder, entry)).size, 0)
      rmSync(traceFolder, { recursive: true })
      // The first round only warms the file cache.
      if (round < 0) continue
      plain.push(one)
      traced.push(other)
    }
    const ratio = median(traced) / median(plain)
    const over = limit !== undefined && ratio > limit
    failed ||= over
    console.log(
      `| ${version} | ${name} | ${median(plain).toFixed(0)} | ${median(traced).toFixed(0)} | ${ratio.toFixed(2)} | ${(disk / 2 ** 20).toFixed(1)} MB | ${limit === undefined ? '' : `≤ ${limit}${over ? ' EXCEEDED' : ''}`} |`,
    )
  }
}
rmSync(folder, { recursive: true, force: true })
if (values.assert && failed) process.exitCode = 1

function time(node: string, args: readonly string[]): number {
  const started = performance.now()
  const { status } = spawnSync(node, [...args], { cwd: folder, stdio: 'ignore', env })
  const took = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`)
  return took
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
