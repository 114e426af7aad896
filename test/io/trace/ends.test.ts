import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { corpus, missingLines, runTraced, type TracedRun } from '../../../scripts/trace-programs.ts'
import type { Trace } from '../../../src/core/trace/trace.ts'
import { prepareFile } from '../../../src/io/run/prepare-program.ts'
import { runProgram } from '../../../src/io/run/run-program.ts'
import { traceRun, type TraceRunOptions } from '../../../src/steps/trace/trace-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-trace-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const trace = (file: string): Promise<TracedRun> => runTraced({ file: join(corpus, file), cwd: corpus }, process.execPath)
const lines = ({ steps }: Pick<Trace, 'steps'>): readonly string[] => steps.map(({ text }) => text)

/** As the command does it: plain first, then traced. */
async function traceCode(name: string, code: string, options: TraceRunOptions & { readonly timeMs?: number } = {}): Promise<Trace> {
  const path = join(folder, name)
  writeFileSync(path, code)
  const prepared = await prepareFile(path)
  try {
    const traced = await traceRun(
      {
        target: name,
        path,
        prepared,
        masks: [],
        node: process.version,
        run: (program) => runProgram(program, options.timeMs === undefined ? {} : { limits: { timeMs: options.timeMs } }),
      },
      options,
    )
    if ('notRun' in traced) throw new Error(traced.notRun)
    return traced.trace
  } finally {
    await prepared.dispose()
  }
}

test.concurrent.each([
  ['killed.cjs', ['before', 'timer'], 'SIGKILL'],
  ['aborted.cjs', ['before', 'immediate'], 'SIGABRT'],
])('what %s printed is told, though a signal ended it', async (file, printed, signal) => {
  const traced = await trace(file)
  expect(traced.signal).toBe(signal)
  expect(lines(traced)).toEqual(printed)
  expect(traced.lanes).toMatchObject([{ kind: 'main', complete: false }])
})

test.concurrent('a program that never ends is told up to where it was cut, even from inside an endless loop', async () => {
  const traced = await traceCode('endless.cjs', "console.log('one')\nsetTimeout(() => { console.log('two'); for (;;); }, 5)\n", {
    timeMs: 400,
  })
  expect(lines(traced)).toEqual(['one', 'two'])
  expect(traced).toMatchObject({ faithful: true, exit: { cut: true, signal: 'SIGKILL' }, outside: { stdout: 0 } })
  expect(traced.exit.reason).toContain('ran longer than')
})

test.concurrent('workers have lanes of their own, told once', async () => {
  const traced = await trace('worker-stdout.cjs')
  expect(traced.lanes.map(({ kind }) => kind)).toEqual(['main', 'worker'])
  const [main, worker] = traced.lanes.map(({ id }) => id)
  expect(traced.steps.map(({ text, lane }) => [text, lane])).toEqual([
    ['worker says 1', worker],
    ['worker says 2', worker],
    ['main got m', main],
    ['exit', main],
  ])
  expect(traced.steps.find(({ text }) => text === 'main got m')).toMatchObject({ phase: 'message', orderGuaranteed: false })
})

test.concurrent('forked and clustered processes have lanes of their own', async () => {
  for (const file of ['child.cjs', 'cluster.cjs']) {
    const traced = await trace(file)
    const { status, exitCode, stdout, stderr, lanes } = traced
    expect({ status, exitCode, stdout, stderr, lanes }).toMatchObject({
      status: 'ok',
      exitCode: 0,
      stderr: '',
      lanes: [
        { kind: 'main', complete: true },
        { kind: 'process', complete: true },
      ],
    })
    expect(missingLines(traced)).toBe(0)
  }
})

test.concurrent('a flood of promises is bounded, what was dropped is said, and lines after it keep phase and cause', async () => {
  const traced = await trace('promise-flood.cjs')
  expect(traced.lanes[0]?.dropped).toBeGreaterThan(10_000)
  const told = new Map(traced.steps.map((step) => [step.text, step]))
  expect(told.get('promises done')?.phase).toBe('microtask')
  expect(told.get('tick')).toMatchObject({ phase: 'nextTick', cause: [{ api: 'process.nextTick' }, { api: 'setTimeout', delay: 300 }] })
  expect(told.get('immediate')).toMatchObject({ phase: 'check', orderGuaranteed: true })
})

test.concurrent('a program that prints very much is told in part, and how much is left out is said', async () => {
  const traced = await traceCode('much.cjs', "for (let i = 0; i < 12_000; i++) console.log('line', i)\n")
  expect(traced.steps.length).toBe(10_000)
  expect(traced.lanes[0]?.droppedOutputs).toBe(2000)
  expect(traced.outside.stdout).toBe(2000)
})

test.concurrent('a program that prints nothing has no steps', async () => {
  expect(await traceCode('silent.mjs', 'setTimeout(() => {}, 1)\n')).toMatchObject({ steps: [], faithful: true, exit: { code: 0 } })
})

test.concurrent('numbers that differ every time are no difference; a program that notices the tracer is called one', async () => {
  const clock = await traceCode('clock.mjs', 'console.log(`took ${performance.now()} ms`)\n')
  expect(clock).toMatchObject({ faithful: true, comparison: { varies: true } })
  const nosy = await traceCode('nosy.cjs', "console.log(process.execArgv.length === 0 ? 'alone' : 'watched')\n")
  expect(nosy.faithful).toBe(false)
  expect(nosy.comparison.said).toContain('tracing has changed this program')
})

test.concurrent('of a race, the outcomes of both ways are counted', async () => {
  const traced = await traceCode('race.cjs', "console.log(Math.random() < 0.5 ? 'heads' : 'tails')\n", { times: 6 })
  const { outcomes } = traced.comparison
  expect(outcomes.reduce((sum, one) => sum + one.plain, 0)).toBe(6)
  expect(outcomes.reduce((sum, one) => sum + one.traced, 0)).toBe(6)
})

test.concurrent('a child that is no Node program prints outside of the trace, and that is said', async () => {
  const code =
    "const { execFileSync } = require('node:child_process')\nconsole.log('mine')\nexecFileSync(process.execPath, ['-p', '1 + 1'], { stdio: 'inherit' })\n"
  const traced = await traceCode('outside.cjs', code)
  expect(lines(traced)).toEqual(['mine'])
  expect(traced.outside).toEqual({ stdout: 1, stderr: 0 })
})

test.concurrent('an error nobody caught is named; one that was caught is not', async () => {
  const thrown = await traceCode('thrown.cjs', "console.log('a')\nsetTimeout(() => { throw new TypeError('boom') }, 1)\n")
  expect(thrown.exit).toMatchObject({ code: 1, cut: false, uncaught: 'TypeError: boom' })
  const rejected = await traceCode('rejected.mjs', "console.log('a')\nPromise.reject(new Error('nobody'))\n")
  expect(rejected.exit).toMatchObject({ code: 1, uncaught: 'Error: nobody' })
  const caught = await traceCode('caught.cjs', "process.on('uncaughtException', () => console.log('caught'))\nthrow new Error('boom')\n")
  expect(caught.exit.uncaught).toBeUndefined()
})

test.concurrent('process.exit is named with its line; an end of its own is not', async () => {
  const stopped = await traceCode('stopped.cjs', "console.log('a')\nfunction stop() {\n  process.exit(3)\n}\nsetTimeout(stop, 1)\n")
  expect(stopped.exit).toMatchObject({ code: 3, cut: false, exitedAt: { file: 'stopped.cjs', line: 3 } })
  expect((await traceCode('natural.cjs', "console.log('a')\n")).exit.exitedAt).toBeUndefined()
})

test.concurrent('a thread or process that was started after a line prints after it; a process that ended printed before', async () => {
  const code = `const { Worker, isMainThread } = require('node:worker_threads')
const { fork } = require('node:child_process')
if (process.argv[2] === 'child') console.log('child')
else if (!isMainThread) console.log('worker')
else {
  console.log('main')
  new Worker(__filename).on('exit', () => {
    console.log('worker over')
    fork(__filename, ['child']).on('exit', () => console.log('child over'))
  })
}
`
  const { steps } = await traceCode('family.cjs', code)
  expect(steps.map(({ text, orderGuaranteed, orderWhy }) => [text, orderGuaranteed, orderWhy])).toEqual([
    ['main', null, 'the first line'],
    ['worker', true, 'the thread was started after it'],
    ['worker over', false, 'two threads run side by side'],
    ['child', true, 'the process was started after it'],
    ['child over', true, 'the process had ended by then'],
  ])
})

test.concurrent('two that run side by side are in no order', async () => {
  const code = `const { fork } = require('node:child_process')
if (process.argv[2] !== undefined) console.log(process.argv[2])
else {
  console.log('main')
  fork(__filename, ['one'])
  fork(__filename, ['two'])
}
`
  const { steps } = await traceCode('twins.cjs', code)
  expect(steps.map(({ text }) => text).toSorted()).toEqual(['main', 'one', 'two'])
  expect(steps.map(({ orderGuaranteed }) => orderGuaranteed)).toEqual([null, true, false])
})

test.concurrent('beside each line stands what could have come instead, and the queues as they were', async () => {
  const code = `setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
new Promise((resolve) => setTimeout(resolve, 1000)).then(() => console.log('later'))
process.nextTick(() => console.log('tick'))
`
  const { steps } = await traceCode('instead.cjs', code)
  const [tick, race] = steps
  expect(tick?.text).toBe('tick')
  expect(tick?.queuesBefore).toMatchObject({
    nextTick: [{ line: 4 }],
    microtask: [],
    timers: [{ line: 1 }, { line: 3 }],
    check: [{ line: 2 }],
  })
  expect(tick?.queues?.nextTick).toEqual([])
  expect(tick?.instead?.map(({ n, orderGuaranteed, ready }) => [steps[n - 1]?.text, orderGuaranteed, ready]).toSorted()).toEqual([
    ['immediate', true, true],
    ['later', true, false],
    ['timeout', true, true],
  ])
  expect(race?.instead?.find(({ n }) => n === 3)).toMatchObject({ orderGuaranteed: false })
})

test.concurrent('a traced run like the one the learner saw is looked for', async () => {
  const code = "console.log(Math.random() < 0.5 ? 'heads' : 'tails')\n"
  const path = join(folder, 'coin.cjs')
  writeFileSync(path, code)
  const prepared = await prepareFile(path)
  const traceable = {
    target: 'coin',
    path,
    prepared,
    masks: [],
    node: process.version,
    run: (program: Parameters<typeof runProgram>[0]) => runProgram(program),
  }
  const coins = { heads: 0, tails: 0 }
  for (let turn = 0; turn < 4; turn++) {
    const like = await runProgram(prepared.program)
    const traced = await traceRun(traceable, { like })
    if ('notRun' in traced) throw new Error(traced.notRun)
    if (traced.isLike) coins[like.stdout.trim() as keyof typeof coins]++
    expect(traced.isLike).toBe(traced.run.stdout === like.stdout)
  }
  expect(coins.heads + coins.tails).toBeGreaterThan(0)
})
