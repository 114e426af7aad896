import { spawnSync } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { median as medianOf, timeNode as time, timeScreen, visit, type Place } from './timing.ts'

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
const place: Place = { cwd: home, env }
// Somebody who has begun: a newcomer is asked where to begin before there is a menu.
await writeJournal('data', 1)
await writeJournal('long', 100_000)
await writeJournal('fresh', 1)
const packs = { one: await copyWithLessons(1), many: await copyWithLessons(1000) }

/** Each runs once and resolves to the milliseconds it took. */
const waits = ['-e', "process.stdout.write('enter'); setInterval(() => {}, 1000)"]
const rows: readonly { readonly name: string; readonly target?: number; readonly time: () => number | Promise<number> }[] = [
  { name: 'node -e 0', time: () => timeNode(['-e', '0']) },
  { name: '--version', target: 1.3, time: () => timeNode([cli, '--version']) },
  { name: 'list', target: 1.5, time: () => timeNode([cli, 'list']) },
  { name: 'node that prints a word (in a terminal)', time: async () => (await timeScreen(waits, 'enter', place)).ms },
  { name: 'first menu painted (in a terminal)', target: 1.8, time: () => timeMenu() },
  { name: 'the very first menu, nothing compiled', time: () => timeMenu({ home: 'fresh' }) },
  { name: 'menu, after 100,000 attempts', time: () => timeMenu({ home: 'long' }) },
  { name: 'menu, a pack of 1 lesson', time: () => timeMenu({ program: packs.one }) },
  { name: 'menu, a pack of 1,000 lessons', time: () => timeMenu({ program: packs.many }) },
  { name: 'list, a pack of 1 lesson', time: () => timeNode([packs.one, 'list']) },
  { name: 'list, a pack of 1,000 lessons', time: () => timeNode([packs.many, 'list']) },
  { name: 'plain node, a demo', time: () => timeNode([`${demo}.cjs`]) },
  { name: 'run, the same demo', time: () => timeNode([cli, 'run', 'event-loop/tick-immediate']) },
  { name: 'the same demo under tsx', time: () => timeNode([join(root, 'node_modules/tsx/dist/cli.mjs'), `${demo}.cts`]) },
]

// Compiled code is kept when a command ends in order, as a person ends it; here most are killed as soon as they have painted.
for (const [program, data] of [
  [cli, 'data'],
  [cli, 'long'],
  [packs.one, 'data'],
  [packs.many, 'data'],
] as const)
  await visit([program], 'enter', '\u001B', { cwd: home, env: { ...env, NODE_CONCEPTS_HOME: join(home, data) } })
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
const ratio = (one: string, other: string): string => (median(one) / median(other)).toFixed(2)
console.log(
  `\n100,000 attempts cost the menu ${ratio('menu, after 100,000 attempts', 'first menu painted (in a terminal)')} times a short journal's; target ≤ 1.3`,
)
console.log(
  `1,000 lessons cost the menu ${ratio('menu, a pack of 1,000 lessons', 'menu, a pack of 1 lesson')} times one lesson's, list ${ratio('list, a pack of 1,000 lessons', 'list, a pack of 1 lesson')}; target ≤ 1.2`,
)
console.log(
  `all our lessons cost the menu ${ratio('first menu painted (in a terminal)', 'menu, a pack of 1 lesson')} times one lesson's, list ${ratio('list', 'list, a pack of 1 lesson')}`,
)
console.log(`\nrun adds ${added.toFixed(1)} ms to the CLI's start (list) plus plain node; target ≤ 15 ms`)
console.log(
  `peak memory of the CLI while a program prints 1 GB: ${await peakMemory(await flood())} MB; idle list: ${await peakMemory(['list'])} MB`,
)
const idle = async (args: readonly string[]): Promise<number> => (await timeScreen(args, 'enter', place, true)).megabytes
const [menuMemory, emptyMemory] = [await idle([cli]), await idle(waits)]
console.log(
  `memory of the menu while it waits: ${menuMemory.toFixed(0)} MB, of a node that waits ${emptyMemory.toFixed(0)} MB: ${(menuMemory / emptyMemory).toFixed(2)} times; target ≤ 1.6`,
)
await rm(home, { recursive: true, force: true })

function timeNode(args: readonly string[]): number {
  return time(args, place)
}

async function timeMenu({ program = cli, home: data = 'data' } = {}): Promise<number> {
  return (await timeScreen([program], 'enter', { cwd: home, env: { ...env, NODE_CONCEPTS_HOME: join(home, data) } })).ms
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
  return medianOf(times.get(name) ?? [])
}

/** A journal of so many answers, spread over the demos of one lesson and over two years. */
async function writeJournal(name: string, entries: number): Promise<void> {
  const path = join(home, name, 'progress.jsonl')
  await mkdir(join(home, name), { recursive: true })
  await writeFile(path, '{"format":1,"kind":"node-concepts progress"}\n')
  const start = Date.now() - 730 * 86_400_000
  const lines = Array.from({ length: entries }, (_, index) => {
    const at = new Date(start + (index * 729 * 86_400_000) / entries).toISOString()
    const demo = `demo-${index % 300}`
    return JSON.stringify({
      at,
      type: 'attempt',
      lesson: 'event-loop',
      demo,
      grade: index % 4 === 0 ? 'wrong' : 'right',
      score: 1,
      answer: 'a',
    })
  })
  await appendFile(path, `${lines.join('\n')}\n`)
}

/** The built program with another pack beside it. */
async function copyWithLessons(count: number): Promise<string> {
  const copy = join(home, `pack-${count}`)
  await cp(join(root, 'dist/bin'), join(copy, 'bin'), { recursive: true })
  await mkdir(join(copy, 'lessons'))
  const lessons = Array.from({ length: count }, (_, index) => {
    const card = { id: `lesson-${index}`, title: `Lesson ${index}`, summary: 'What it is about, in one line.', minutes: 30, demos: 12 }
    return JSON.stringify(card)
  })
  await writeFile(
    join(copy, 'lessons/index.cjs'),
    `exports.default = { name: 'generated', format: 1, lessons: [${lessons.join(',\n')}] }\n`,
  )
  return join(copy, 'bin/node-concepts.cjs')
}
