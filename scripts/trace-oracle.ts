import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { modelLane, type Callback } from '../src/core/trace/lane-model.ts'
import { phaseOfOutput } from '../src/core/trace/phase-of.ts'
import type { Phase } from '../src/core/trace/trace.ts'
import { prepareDemo } from '../src/io/run/prepare-program.ts'
import { runProgram } from '../src/io/run/run-program.ts'
import { readLanes, setUpTracer } from '../src/io/trace/trace-folder.ts'
import { installNodes } from './nodes.ts'
import { corpus, corpusFiles } from './trace-programs.ts'

/**
 * Holds the phases that a trace names against Node's own native trace events, which know from C++ when timers and immediates are run: for every
 * line that a callback of the event loop prints itself, in the main thread of every program of the corpus.
 *   tsx scripts/trace-oracle.ts [--nodes path,path] [--only name]
 */
const { values } = parseArgs({ options: { nodes: { type: 'string' }, only: { type: 'string' } } })
const nodes = values.nodes?.split(',') ?? (await installNodes())
const files = corpusFiles().filter((file) => values.only === undefined || file.includes(values.only))

interface NativeEvent {
  readonly ph: string
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly tid: number
  readonly id?: string
}

let wrong = 0
for (const node of nodes) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  let [lines, right, programs] = [0, 0, 0]
  for (const file of files) {
    const found = await compare(file, node)
    if (found === undefined) continue
    programs++
    lines += found.lines
    right += found.lines - found.wrong.length
    for (const problem of found.wrong) console.log(`${version}  ${file}: ${problem}`)
  }
  wrong += lines - right
  console.log(`${version}: ${right} of ${lines} lines of ${programs} programs are in the phase that Node's own events name.`)
}
if (wrong > 0) process.exitCode = 1

async function compare(file: string, nodePath: string): Promise<{ readonly lines: number; readonly wrong: readonly string[] } | undefined> {
  const prepared = await prepareDemo(join(corpus, file))
  const folder = mkdtempSync(join(tmpdir(), 'node-concepts-oracle-'))
  try {
    const tracer = await setUpTracer(folder, { writeThrough: false })
    const nodeArgs = [
      ...tracer,
      '--trace-event-categories',
      'node.async_hooks,node.environment,node.bootstrap',
      '--trace-event-file-pattern',
      join(folder, 'events-${pid}-${rotation}.json'),
    ]
    await runProgram({ ...prepared.program, nodeArgs, cwd: corpus }, { nodePath })
    const record = readLanes(folder)
      .filter(({ meta }) => meta.main)
      .sort((one, other) => one.meta.timeOrigin - other.meta.timeOrigin)[0]
    if (record === undefined) return undefined
    const events = readEvents(folder, record.meta.pid)
    // A program that is killed leaves none.
    if (events === undefined) return undefined
    const truthOf = oracle(events)
    const runs = new Map<number, number>()
    const truths = new Map<Callback, Phase | undefined>()
    const lane = modelLane(record)
    const callbacks = [...lane.scheduled.values()].flatMap(({ runs }) => runs).sort((one, other) => one.at - other.at)
    for (const callback of callbacks) {
      const count = runs.get(callback.id) ?? 0
      runs.set(callback.id, count + 1)
      if (callback.root === callback) truths.set(callback, truthOf(callback, count))
    }
    const wrong: string[] = []
    let lines = 0
    for (const output of lane.outputs) {
      const phase = phaseOfOutput(output)
      const truth = output.callback === undefined ? undefined : truths.get(output.callback)
      if (truth === undefined || phase === 'exit' || phase === 'uncaught') continue
      // An error that ends the program leaves the span of its timers without an end.
      if (
        record.fatal !== undefined &&
        output.callback === callbacks.findLast(({ root, type }) => root.type === type && type === 'Timeout')
      )
        continue
      lines++
      const said = phase === 'message' ? 'poll' : phase
      if (said !== truth) wrong.push(`${JSON.stringify(output.line.text)} (${output.callback?.type}): said ${phase}, was ${truth}`)
    }
    return { lines, wrong }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await prepared.dispose()
  }
}

function readEvents(folder: string, pid: number): readonly NativeEvent[] | undefined {
  try {
    const names = readdirSync(folder).filter((name) => name.startsWith(`events-${pid}-`))
    const events = names.flatMap(
      (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly traceEvents: readonly NativeEvent[] }).traceEvents,
    )
    const main =
      events.find(({ name }) => name === 'nodeStart')?.tid ?? events.find(({ name, ph }) => name === 'Environment' && ph !== 'M')?.tid
    return events.filter(({ tid }) => tid === main)
  } catch {
    return undefined
  }
}

/** The phase in which the n-th run of a callback began: inside RunTimers or CheckImmediate; after as many of these as turns have begun, closing; else polling. */
function oracle(events: readonly NativeEvent[]): (callback: Callback, run: number) => Phase | undefined {
  const spans = (name: string): readonly (readonly [number, number])[] =>
    events
      .filter((event) => event.name === name && event.ph === 'X')
      .map(({ ts, dur = 0 }) => [ts, ts + dur] as const)
      .sort((one, other) => one[0] - other[0])
  const timers = spans('RunTimers')
  const checks = spans('CheckImmediate')
  const begins = new Map<number, number[]>()
  for (const { ph, name, id = '', ts } of events) {
    if (!/^b$/i.test(ph) || !name.endsWith('_CALLBACK')) continue
    const number = Number.parseInt(id, 16)
    begins.set(number, [...(begins.get(number) ?? []), ts])
  }
  return ({ id, turn }, run) => {
    const ts = begins.get(id)?.[run]
    if (ts === undefined) return undefined
    if (timers.some(([from, to]) => ts >= from && ts <= to)) return 'timers'
    if (checks.some(([from, to]) => ts >= from && ts <= to)) return 'check'
    return checks.filter(([, to]) => to < ts).length === turn ? 'close' : 'poll'
  }
}
