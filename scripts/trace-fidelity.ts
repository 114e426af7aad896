import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareDemo } from '../src/io/run/prepare-program.ts'
import { installNodes } from './nodes.ts'
import { chanceOfDifference, countOf } from './chance.ts'
import { brokenClaims, corpus, corpusFiles, missingLines, outcomeOf, runPlain, runTraced, type TracedRun } from './trace-programs.ts'
import type { Run } from '../src/core/run.ts'

/**
 * Proves that tracing does not change what it observes: every program of the corpus, plain and traced in turns, on every Node. No traced run may
 * print (or end with) what no plain run did; of races the shares are compared. Every printed line must be in its trace, and no order that a
 * trace calls guaranteed may be the other way round in any run.
 *
 *   tsx scripts/trace-fidelity.ts [--nodes path,path] [--times 20] [--only name]
 */
const { values } = parseArgs({ options: { nodes: { type: 'string' }, times: { type: 'string', default: '20' }, only: { type: 'string' } } })
const times = Number(values.times)
const nodes = values.nodes?.split(',') ?? (await installNodes())
const files = corpusFiles().filter((file) => values.only === undefined || file.includes(values.only))
/** So many plain runs have had their chance to show what comes once in a while. */
const enough = 40
/** One of a thousand samples would differ as much by chance. */
const significant = 0.001
let [failures, traced] = [0, 0]

for (const node of nodes) {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  for (const file of files) await prove(node, version, file)
}
console.log(`\n${files.length} programs on ${nodes.length} Nodes, ${traced} traced runs: ${failures} failed.`)
if (failures > 0 || files.length === 0) process.exitCode = 1

async function prove(node: string, version: string, file: string): Promise<void> {
  const prepared = await prepareDemo(join(corpus, file))
  const isRace = file.startsWith('races')
  const program = { ...prepared.program, cwd: corpus }
  const plain: Run[] = []
  const withTrace: TracedRun[] = []
  const more = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn++) {
      const ways = [async () => plain.push(await runPlain(program, node)), async () => withTrace.push(await runTraced(program, node))]
      if (turn % 2 === 1) ways.reverse()
      for (const way of ways) await way()
    }
  }
  const unseen = (): string[] => {
    const known = new Set(plain.map(outcomeOf))
    return withTrace.map(outcomeOf).filter((outcome) => !known.has(outcome))
  }
  try {
    await more(times)
    // A clock may fall the other way once in a while, with or without a trace: asked again before it is called a difference.
    const most = isRace ? 0 : Math.max(2 * times, enough)
    while (plain.length < most && unseen().length > 0) await more(times)
    const problems: string[] = []
    const chance = chanceOfDifference(plain.map(outcomeOf), withTrace.map(outcomeOf))
    const strange = [...new Set(unseen())]
    if (!isRace && strange.length > 0 && (plain.every((run) => outcomeOf(run) === outcomeOf(plain[0] as Run)) || chance < significant))
      problems.push(...strange.map((outcome) => `only traced: ${JSON.stringify(outcome)}`))
    const missing = withTrace.filter((run) => missingLines(run) > 0).length
    if (missing > 0) problems.push(`${missing} traces lack lines`)
    const outputs = [...plain, ...withTrace].map(({ stdout }) => stdout)
    problems.push(...new Set(withTrace.flatMap((run) => brokenClaims(run, outputs))))
    report(problems, isRace || chance < 1 ? shares(chance) : '')
  } finally {
    traced += withTrace.length
    await prepared.dispose()
  }

  function report(problems: readonly string[], note: string): void {
    if (problems.length > 0) failures++
    console.log(
      `${problems.length > 0 ? 'FAILED' : 'same  '}  ${version.padEnd(9)}  ${file.padEnd(34)} ${withTrace.length}+${plain.length} runs  ${note}`,
    )
    for (const problem of problems) console.log(`          ${problem}`)
  }

  function shares(chance: number): string {
    const [one, other] = [countOf(plain.map(outcomeOf)), countOf(withTrace.map(outcomeOf))]
    const rows = [...new Set([...one.keys(), ...other.keys()])].map((outcome) => {
      const short = outcome.split('--- stderr')[0]?.trim().replaceAll('\n', ' ') ?? ''
      return `${short.slice(0, 30)}: ${one.get(outcome) ?? 0}/${other.get(outcome) ?? 0}`
    })
    return `p ${chance.toFixed(3)}, plain/traced: ${rows.slice(0, 6).join('; ')}`
  }
}
