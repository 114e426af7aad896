import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Run } from '../../src/core/run.ts'
import { hostilePrograms, type HostileProgram } from '../fixtures/hostile/programs.ts'
import { tempRoot } from '../io/run/helpers.ts'
import { cli } from '../helpers/pty.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'node-concepts-hostile-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const here = Object.entries(hostilePrograms).filter(([, { posix }]) => posix !== true || process.platform !== 'win32')
/** Short for a program that only a limit ends; one that ends by itself must not be cut because the machine is busy. */
const timeLimitMs = (program: HostileProgram): number => (program.status.includes('timed-out') ? 1500 : 20_000)
/** Longer than a time limit, the look at what is left, and a busy machine. */
const patienceMs = 60_000

/** The packed program with a pack of hostile demos beside it, each with a short time limit. */
let program = ''
beforeAll(() => {
  const lesson = join(folder, 'product/lessons/hostile')
  cpSync(dirname(cli), join(folder, 'product/bin'), { recursive: true })
  mkdirSync(join(lesson, 'demos'), { recursive: true })
  const demos = here.map(([id, program]) => {
    const { code } = program
    writeFileSync(join(lesson, 'demos', `${id}.cts`), `${code}\n`)
    writeFileSync(join(lesson, 'demos', `${id}.cjs`), `${code}\n`)
    const choices = ['yes', 'no'].map((name) => ({
      id: name,
      text: name,
      why: 'x',
      holds: { is: name === 'yes' ? 'all' : 'any', conditions: [] },
    }))
    const prediction = { kind: 'choice', ask: 'Does it end well?', choices }
    return {
      id,
      title: id,
      file: `${id}.cts`,
      teaches: 'x',
      prediction,
      contract: { kind: 'exact' },
      hint: 'x',
      why: [],
      misconceptions: [],
      timeLimitMs: timeLimitMs(program),
    }
  })
  const entry = `{ id: 'hostile', title: 'Hostile', summary: 'x', minutes: 1, demos: ${demos.length}, load: async () => ({ default: ${JSON.stringify({ demos, questions: [] })} }) }`
  writeFileSync(join(folder, 'product/lessons/index.cjs'), `exports.default = { name: 'hostile', format: 1, lessons: [${entry}] }\n`)
  writeFileSync(join(lesson, 'lesson.md'), '## Recap\n\nText.\n')
  program = join(folder, 'product/bin/node-concepts.cjs')
})

interface Finished {
  readonly code: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
  readonly leftProcesses: readonly number[]
  readonly leftFiles: readonly string[]
}

/** Runs the product with a temporary folder of its own; what is left in it, or was started in it and still lives, is told. */
async function runIn(args: readonly string[], input = ''): Promise<Finished> {
  using root = tempRoot()
  const env = {
    ...process.env,
    TMPDIR: root.path,
    TEMP: root.path,
    TMP: root.path,
    NODE_CONCEPTS_HOME: join(root.path, 'home'),
    NODE_OPTIONS: '',
  }
  const child = spawn(process.execPath, [program, ...args], { cwd: root.path, env })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => child.on('close', (...end) => done(end)))
  const runs = join(root.path, `node-concepts-${process.getuid?.() ?? userInfo().username}`)
  return { code, signal, stdout, stderr, leftProcesses: root.processes(), leftFiles: namesIn(runs) }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** Whatever the program printed, no sequence but colours gets through to the terminal. */
// oxlint-disable-next-line no-control-regex -- That is what is looked for.
const obeyed = /[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F\u009B\u009D]|\u001B(?!\[[\d;:]*m)/

test(`the corpus has at least 40 programs`, () => {
  expect(Object.keys(hostilePrograms).length).toBeGreaterThanOrEqual(40)
})

test.concurrent.each(here)(
  'run: %s ends, is told what it is, and leaves nothing',
  async (name, { status, says }) => {
    const finished = await runIn(['run', `hostile/${name}`, '--json'])
    const [run] = (JSON.parse(finished.stdout) as { runs: readonly Run[] }).runs
    expect(status).toContain(run?.status)
    expect(`${run?.stdout ?? ''}${run?.reason ?? ''}`).toMatch(says ?? /^/)
    if (run?.status !== 'ok' && run?.exitCode === null) expect(run.reason).toMatch(/\w/)
    expect(run?.stdout.length).toBeLessThan(5 * 1024 * 1024)
    expect({
      code: finished.code === 0 || finished.code === 1,
      signal: finished.signal,
      stderr: finished.stderr.includes('fault of node-concepts'),
    }).toEqual({
      code: true,
      signal: null,
      stderr: false,
    })
    expect(finished.leftProcesses).toEqual([])
    expect(finished.leftFiles).toEqual([])
  },
  patienceMs,
)

test.concurrent.each(here)(
  'predict: %s is graded or not counted, and nothing it printed is obeyed',
  async (name) => {
    const finished = await runIn(['predict', `hostile/${name}`, '--answer', 'yes'])
    expect(finished.code).toBe(0)
    expect(finished.stdout).not.toMatch(obeyed)
    expect(finished.leftProcesses).toEqual([])
    expect(finished.leftFiles).toEqual([])
  },
  patienceMs,
)

test(
  'learn: one after the other, the lesson goes on to its end',
  async () => {
    // A choice, sure, on; for each. The rest of the lines are for the sections.
    const input = `${'1\n\n\n'.repeat(here.length)}${'\n'.repeat(10)}`
    const finished = await runIn(['learn', 'hostile'], input)
    expect(finished.code).toBe(0)
    expect(finished.stdout.match(/Demo \d+ of/g)).toHaveLength(here.length)
    expect(finished.stdout).not.toMatch(obeyed)
    expect(finished.leftProcesses).toEqual([])
  },
  here.length * 4500 + patienceMs,
)
