import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { processContext } from '../src/context.ts'
import { loadPack, openLesson, type LoadedLesson } from '../src/io/packs.ts'
import { openPty } from '../test/helpers/pty.ts'
import { whoKnows } from './robot/learner.ts'
import { takesTheFirst, walkPlain } from './robot/walk-plain.ts'
import { pressesEnter, walkTerminal } from './robot/walk-terminal.ts'

/**
 * Walks whole lessons as a learner who knows everything (by running each demo first) and as one who always takes the first thing offered, in plain
 * mode and with `--terminal` with the keys of a person in a pseudo-terminal. Each must come to the last screen, with every demo run.
 *   tsx scripts/walk.ts [--only streams] [--how right|first] [--terminal]
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, how: { type: 'string' }, terminal: { type: 'boolean', default: false } },
})
const root = resolve(import.meta.dirname, '..')
const cli = join(root, 'dist/bin/node-concepts.cjs')
const context = processContext(new AbortController().signal)
const loaded = await loadPack(join(root, 'lessons'))
let failed = false

for (const entry of loaded.pack.lessons.filter(({ id }) => values.only === undefined || id === values.only)) {
  const lesson = await openLesson(loaded, entry)
  for (const how of values.how === undefined ? ['right', 'first'] : [values.how]) {
    const home = await mkdtemp(join(tmpdir(), 'node-concepts-walk-'))
    const output = await (values.terminal ? inTerminal : inPlainMode)(lesson, how === 'right', home)
    await rm(home, { recursive: true, force: true })
    const found = /Predictions: (\d+) of (\d+) right[^\n]*/.exec(output)
    const skipped = output.match(/Not run, not counted[^\n]*/g) ?? []
    const ok = found !== null && output.includes(`That was "${entry.title}"`)
    failed ||= !ok
    console.log(`${ok ? 'walked ' : 'STOPPED'}  ${entry.id.padEnd(20)} ${how.padEnd(6)} ${found?.[0] ?? output.slice(-400)}`)
    for (const line of skipped) console.log(`         ${line}`)
  }
}
process.exitCode = failed ? 1 : 0

function inPlainMode(lesson: LoadedLesson, knows: boolean, home: string): Promise<string> {
  const env = { ...process.env, NODE_CONCEPTS_HOME: join(home, 'data') }
  return walkPlain([cli, 'learn', lesson.entry.id], env, knows ? whoKnows(context, lesson) : takesTheFirst)
}

async function inTerminal(lesson: LoadedLesson, knows: boolean): Promise<string> {
  using screen = openPty(['learn', lesson.entry.id], { columns: 100, rows: 70 })
  return await walkTerminal(screen, knows ? whoKnows(context, lesson) : pressesEnter)
}
