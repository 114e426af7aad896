import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { median, timeNode, timeScreen, visit } from './timing.ts'

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
  /** What leads to its menu and to its first exercise, and what then stands on the screen; missing where it has none in a terminal. */
  readonly menu?: Screen
  readonly first?: Screen
  /** Runs one example, or checks the solution of one. */
  readonly run?: readonly string[]
}

interface Screen {
  readonly args: readonly string[]
  readonly shows: RegExp
}

const { stdout: tarball } = await execa('npm', ['pack', '--silent', '--pack-destination', work], { cwd: root })
const peers: readonly Peer[] = [
  {
    name: 'node-concepts',
    spec: join(work, tarball.trim().split('\n').at(-1) ?? ''),
    script: 'node-concepts/dist/bin/node-concepts.cjs',
    version: ['--version'],
    list: ['list'],
    menu: { args: [], shows: /enter/ },
    first: { args: ['predict', 'event-loop/race'], shows: /never prints/ },
    run: ['run', 'event-loop/tick-immediate'],
  },
  {
    name: 'learnyounode',
    spec: 'learnyounode@4.2.2',
    script: 'learnyounode/bin/learnyounode',
    version: ['version'],
    list: ['list'],
    menu: { args: [], shows: /EXIT/ },
    first: { args: ['select', 'HELLO WORLD'], shows: /console\.log|HELLO WORLD/ },
    run: ['run', 'hello.js'],
  },
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

await writeFile(join(work, 'hello.js'), "console.log('HELLO WORLD')\n")
// Somebody who has begun: a newcomer is asked where to begin before there is a menu.
await mkdir(join(work, 'data'))
await writeFile(
  join(work, 'data/progress.jsonl'),
  '{"format":1,"kind":"node-concepts progress"}\n{"at":"2026-01-01T10:00:00.000Z","type":"attempt","lesson":"event-loop","demo":"race","grade":"wrong","score":0,"answer":""}\n',
)
const place = { cwd: work, env }
const word = ['-e', "process.stdout.write('a word'); setInterval(() => {}, 1000)"]
const demo = join(root, 'dist/lessons/event-loop/demos/tick-immediate')
const rows: readonly { readonly name: string; readonly time: () => number | Promise<number> }[] = [
  { name: 'node -e 0', time: () => timeNode(['-e', '0'], place) },
  { name: 'a word', time: async () => (await timeScreen(word, 'a word', place)).ms },
  { name: 'a demo', time: () => timeNode([`${demo}.cjs`], place) },
  { name: 'tsx', time: () => timeNode([join(root, 'node_modules/tsx/dist/cli.mjs'), `${demo}.cts`], place) },
  ...peers.flatMap((peer) => {
    const { name, version, list, menu, first, run } = peer
    const script = join(folderOf(peer), 'node_modules', peer.script)
    if (!existsSync(script)) return []
    const screen = (what: string, { args, shows }: Screen) => ({
      name: `${name}: ${what}`,
      time: async () => (await timeScreen([script, ...args], shows, place)).ms,
    })
    return [
      { name: `${name}: version`, time: () => timeNode([script, ...version], place) },
      { name: `${name}: list`, time: () => timeNode([script, ...list], place) },
      ...(run === undefined ? [] : [{ name: `${name}: run`, time: () => timeNode([script, ...run], place) }]),
      ...(menu === undefined ? [] : [screen('menu', menu)]),
      ...(first === undefined ? [] : [screen('first', first)]),
    ]
  }),
]
// Compiled code is kept when a command ends in order, as a person ends it; here most are killed as soon as they have painted.
const ours = join(folderOf(peers[0] as Peer), 'node_modules', (peers[0] as Peer).script)
await visit([ours], 'enter', '\u001B', place)
const times = new Map(rows.map(({ name }): [string, number[]] => [name, []]))
for (let round = -1; round < rounds; round++) {
  for (const { name, time } of rows) {
    const took = await time()
    // The first round only warms the file cache.
    if (round >= 0) times.get(name)?.push(took)
  }
}
const emptyMemory = (await timeScreen(word, 'a word', place, true)).megabytes
const memory = new Map<string, string>()
for (const peer of peers) {
  if (peer.menu === undefined) continue
  const { megabytes } = await timeScreen(
    [join(folderOf(peer), 'node_modules', peer.script), ...peer.menu.args],
    peer.menu.shows,
    place,
    true,
  )
  memory.set(peer.name, Number.isNaN(megabytes) ? '' : (megabytes / emptyMemory).toFixed(2))
}

console.log(
  `Node ${process.version}, medians of ${rounds} rounds. Packages, megabytes of files, install scripts, seconds to install from a warm cache;`,
)
console.log('the others in multiples of `node -e 0`; the menu’s memory while it waits in multiples of a node that waits.\n')
console.log('| | packages | MB | scripts | install, s | version | list | menu | first exercise | run | memory |')
console.log('|---|---|---|---|---|---|---|---|---|---|---|')
for (const { name } of peers) {
  const weight = weights.get(name)
  const figures =
    weight === undefined || typeof weight === 'string'
      ? [`not installed: ${weight ?? ''}`, '', '', '']
      : [weight.packages, weight.megabytes, weight.scripts, weight.seconds.toFixed(1)]
  const ratios = ['version', 'list', 'menu', 'first', 'run'].map((what) => ratio(`${name}: ${what}`))
  console.log(`| ${[name, ...figures, ...ratios, memory.get(name) ?? ''].join(' | ')} |`)
}
console.log(
  `\nBeside them: a word in a terminal ${ratio('a word')}, a demo under plain node ${ratio('a demo')}, under tsx ${ratio('tsx')}: ${(took('tsx') / took('a demo')).toFixed(1)} times as much.`,
)
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

function took(name: string): number {
  return median(times.get(name) ?? [])
}

function ratio(name: string): string {
  const own = took(name)
  return Number.isNaN(own) ? '' : (own / took('node -e 0')).toFixed(2)
}
