import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Run } from '../src/core/run.ts'
import { makeTrace } from '../src/core/trace/make-trace.ts'
import type { Trace } from '../src/core/trace/trace.ts'
import { runProgram, type Program } from '../src/io/run/run-program.ts'
import { readLanes, setUpTracer } from '../src/io/trace/trace-folder.ts'

/** The programs that tracing is proved on; those in `races/` have no fixed order. */
export const corpus = resolve(import.meta.dirname, '../test/fixtures/trace')

export function corpusFiles(): readonly string[] {
  const files = (folder: string): string[] =>
    readdirSync(join(corpus, folder))
      .filter((name) => /\.[cm]?[jt]s$/.test(name))
      .map((name) => join(folder, name))
  return [...files('.'), ...files('races')].sort()
}

/** Runs a program as the product does, plainly. */
export function runPlain(program: Program, nodePath: string): Promise<Run> {
  return runProgram(program, { nodePath })
}

export type TracedRun = Run & Pick<Trace, 'lanes' | 'steps'>

/** Runs a program as the product does, traced. */
export async function runTraced(program: Program, nodePath: string): Promise<TracedRun> {
  const folder = mkdtempSync(join(tmpdir(), 'node-concepts-traced-'))
  try {
    const nodeArgs = await setUpTracer(folder, { writeThrough: false })
    const run = await runProgram({ ...program, nodeArgs }, { nodePath })
    return { ...run, ...makeTrace(readLanes(folder), { file: basename(program.file), nameFile: (file) => basename(file) }) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a run printed and how it ended, without what is never the same twice. */
export function outcomeOf({ stdout, stderr, exitCode, signal, status }: Run): string {
  return (
    `${stdout}--- stderr\n${stderr}--- ${exitCode ?? signal ?? status}`
      .replaceAll(/\(node:\d+\)/g, '(node)')
      .replaceAll(/node-concepts-[\w/-]+\w{6}/g, '<temporary>')
      // V8 dumps the stack of an abort, addresses and all.
      .replaceAll(/----- Native stack trace[^]*(?=---)/g, '')
  )
}

/** Order claims that other runs of the same program contradict: pairs of lines said to be in a guaranteed order, and found the other way round. */
export function brokenClaims({ steps }: Pick<Trace, 'steps'>, outputs: readonly string[]): readonly string[] {
  const broken = new Set<string>()
  const positions = outputs.map((output) => {
    const lines = output.split('\n')
    return (text: string): number => (lines.indexOf(text) === lines.lastIndexOf(text) ? lines.indexOf(text) : -1)
  })
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (step.orderGuaranteed !== true || before === undefined || step.stream !== 'stdout' || before.stream !== 'stdout') continue
    for (const position of positions) {
      const [one, other] = [position(before.text), position(step.text)]
      if (one >= 0 && other >= 0 && one > other) broken.add(`${before.text} before ${step.text}: ${step.orderWhy}`)
    }
  }
  return [...broken]
}

/** Lines of stdout that no step tells of. */
export function missingLines({ steps, stdout }: TracedRun): number {
  const told = new Map<string, number>()
  for (const { text, stream } of steps) if (stream === 'stdout') told.set(text, (told.get(text) ?? 0) + 1)
  return stdout.split('\n').filter((line) => {
    const left = told.get(line) ?? 0
    told.set(line, left - 1)
    return line !== '' && left <= 0
  }).length
}
