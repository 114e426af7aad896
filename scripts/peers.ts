import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'

/**
 * Weight and start-up beside two well-known peers, all packed or from npm, installed in the same run from the same warm cache, and measured in
 * turns. Prints a Markdown table. Needs the npm registry.
 *   tsx scripts/peers.ts [--rounds 11]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } })
const rounds = Number(values.rounds)
const root = resolve(import.meta.dirname, '..')
const work = await mkdtemp(join(tmpdir(), 'node-concepts-peers-'))
// A certificate file is read at every start of Node 20 and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: certificates, NODE_OPTIONS: _, CI: __, ...inherited } = process.env
const env = { ...inherited, NODE_CONCEPTS_HOME: join(work, 'data'), HOME: work }

interface Peer {
  readonly name: string
  /** What npm installs. */
  readonly spec: string
  /** The script under node_modules that starts it, and how it is asked for its version and for its list. */
  readonly script: string
  readonly version: readonly string[]
  readonly list: readonly string[]
}

const { stdout: tarball } = await execa('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root })
const peers: readonly Peer[] = [
  {
    name: 'node-concepts',
    spec: join(work, tarball.trim().split('\n').at(-1) ?? ''),
    script: 'node-concepts/dist/bin/node-concepts.cjs',
    version: ['--version'],
    list: ['list'],
  },
  { name: 'learnyounode', spec: 'learnyounode@4.2.2', script: 'learnyounode/bin/learnyounode', version: ['version'], list: ['list'] },
  { name: 'epicshop', spec: 'epicshop@6.90.33', script: 'epicshop/dist/cli.js', version: ['--version'], list: ['--help'] },
]

interface Weight {
  readonly packages: number
  readonly megabytes: number
  readonly scripts: number
  readonly seconds: number
}

const weights = new Map<string, Weight | string>()
for (const peer of peers) weights.set(peer.name, await install(peer))

const rows = [
  { name: 'node -e 0', args: ['-e', '0'] },
  ...peers.flatMap((peer) => {
    const script = join(folderOf(peer), 'node_modules', peer.script)
    return existsSync(script)
      ? [
          { name: `${peer.name}: version`, args: [script, ...peer.version] },
          { name: `${peer.name}: list`, args: [script, ...peer.list] },
        ]
      : []
  }),
]
const times = new Map(rows.map(({ name }): [string, number[]] => [name, []]))
for (let round = -1; round < rounds; round++) {
  for (const { name, args } of rows) {
    const started = performance.now()
    spawnSync(process.execPath, [...args], { cwd: work, env, stdio: 'ignore', timeout: 60_000 })
    // The first round only warms the file cache.
    if (round >= 0) times.get(name)?.push(performance.now() - started)
  }
}

console.log(`Node ${process.version}, medians of ${rounds} rounds\n`)
console.log(
  '| | packages | MB | install scripts | install, s | version × `node -e 0` | list × `node -e 0` |\n|---|---|---|---|---|---|---|',
)
for (const { name } of peers) {
  const weight = weights.get(name)
  if (weight === undefined || typeof weight === 'string') console.log(`| ${name} | not installed: ${weight ?? ''} | | | | | |`)
  else
    console.log(
      `| ${name} | ${weight.packages} | ${weight.megabytes} | ${weight.scripts} | ${weight.seconds.toFixed(1)} | ${ratio(`${name}: version`)} | ${ratio(`${name}: list`)} |`,
    )
}
await rm(work, { recursive: true, force: true })

function folderOf({ name }: Peer): string {
  return join(work, 'installed', name)
}

/** Twice: the second time is from a warm cache, and is timed. */
async function install(peer: Peer): Promise<Weight | string> {
  const folder = folderOf(peer)
  const once = async (): Promise<number> => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"private":true}')
    const started = performance.now()
    await execa('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', peer.spec], {
      cwd: folder,
      env: certificates === undefined ? {} : { NODE_EXTRA_CA_CERTS: certificates },
    })
    return (performance.now() - started) / 1000
  }
  try {
    await once()
    const seconds = await once()
    const { packages, scripts } = await countPackages(join(folder, 'node_modules'))
    return { packages, scripts, megabytes: Math.round((await bytesIn(join(folder, 'node_modules'))) / 2 ** 20), seconds }
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
}

/** By npm's own record of what it has installed. */
async function countPackages(modules: string): Promise<{ readonly packages: number; readonly scripts: number }> {
  const { packages } = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>
  }
  const all = Object.values(packages)
  return { packages: all.length, scripts: all.filter(({ hasInstallScript }) => hasInstallScript === true).length }
}

/** What the files hold; on the disk it is a little more. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

function ratio(name: string): string {
  const [base, own] = [median('node -e 0'), median(name)]
  return Number.isNaN(own) ? '' : (own / base).toFixed(2)
}

function median(name: string): number {
  const sorted = [...(times.get(name) ?? [])].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
