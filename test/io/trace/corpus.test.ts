import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  brokenClaims,
  corpus,
  corpusFiles,
  missingLines,
  outcomeOf,
  runPlain,
  runTraced,
  type TracedRun,
} from '../../../scripts/trace-programs.ts'
import type { Run } from '../../../src/core/run.ts'
import { prepareDemo } from '../../../src/io/run/prepare-program.ts'

/** The whole corpus on every Node, many times, is scripts/trace-fidelity.ts; these are quick and have one outcome each. */
const quick = [
  'await-then.cjs',
  'exit.cjs',
  'imports.mjs',
  'io-timeout-immediate.cjs',
  'net.cjs',
  'nested-micro.cjs',
  'lanes.cjs',
  'order-mix.mjs',
  'printed-promises.mjs',
  'stdout.cjs',
  'thenable.cjs',
  'throw.mjs',
  'tla.mjs',
  'types.cts',
  'uncaught.cjs',
  'unhandled.cjs',
  'unsettled.mjs',
  'worker-stdout.cjs',
]

async function both(file: string): Promise<{ readonly plain: Run; readonly traced: TracedRun }> {
  const prepared = await prepareDemo(join(corpus, file))
  try {
    const program = { ...prepared.program, cwd: corpus }
    return { plain: await runPlain(program, process.execPath), traced: await runTraced(program, process.execPath) }
  } finally {
    await prepared.dispose()
  }
}

test('the corpus holds at least thirty programs', () => {
  expect(corpusFiles().length).toBeGreaterThanOrEqual(30)
  for (const file of quick) expect(corpusFiles()).toContain(file)
})

test.concurrent.each(quick)('%s prints and ends traced as it does with plain node, and every line is told', async (file) => {
  const { plain, traced } = await both(file)
  expect(outcomeOf(traced)).toBe(outcomeOf(plain))
  expect(missingLines(traced)).toBe(0)
  expect(brokenClaims(traced, [plain.stdout])).toEqual([])
})

test.each(['timeout1-vs-2.cjs', 'stat-vs-timer.cjs', 'two-reads.cjs'])(
  'no order that %s shows by accident is called guaranteed',
  async (file) => {
    for (let run = 0; run < 3; run++) {
      const { traced } = await both(join('races', file))
      const lines = new Set(traced.steps.map(({ text }) => text))
      expect(lines.size).toBe(3)
      // In the order of their timers the shortest that was set last may stand behind the longest: the one rule there is.
      const guaranteed = traced.steps.filter((step) => step.orderGuaranteed === true)
      if (file !== 'timeout1-vs-2.cjs') expect(guaranteed).toEqual([])
      else for (const { orderWhy } of guaranteed) expect(orderWhy).toMatch(/^timers of the same time/)
    }
  },
)

/** Lines and the phase each must have run in, whatever the Node. */
const phases: readonly (readonly [file: string, rows: readonly (readonly [text: string, phase: string])[]])[] = [
  [
    'basic.cjs',
    [
      ['1 main', 'main'],
      ['2 main', 'main'],
      ['tick', 'nextTick'],
      ['then', 'microtask'],
      ['qm', 'microtask'],
      ['immediate', 'check'],
      ['timeout late', 'timers'],
    ],
  ],
  [
    'basic.mjs',
    [
      ['1 main', 'main'],
      ['2 main', 'main'],
      ['then', 'microtask'],
      ['qm', 'microtask'],
      ['tick', 'nextTick'],
      ['immediate', 'check'],
      ['timeout late', 'timers'],
    ],
  ],
  [
    'io-timeout-immediate.cjs',
    [
      ['stat', 'poll'],
      ['tick', 'nextTick'],
      ['then', 'microtask'],
      ['immediate', 'check'],
      ['timeout 0', 'timers'],
    ],
  ],
  [
    'exit.cjs',
    [
      ['tick', 'nextTick'],
      ['then', 'microtask'],
      ['exit 1 3', 'exit'],
      ['exit 2 3', 'exit'],
    ],
  ],
  [
    'unhandled-handler.cjs',
    [
      ['tick', 'nextTick'],
      ['unhandledRejection late', 'rejections'],
      ['unhandledRejection never', 'rejections'],
      ['tick in handler', 'nextTick'],
      ['tick in handler', 'nextTick'],
      ['immediate', 'check'],
      ['caught late', 'microtask'],
    ],
  ],
  [
    'beforeexit.cjs',
    [
      ['beforeExit 1', 'beforeExit'],
      ['timer 1', 'timers'],
      ['beforeExit 2', 'beforeExit'],
      ['tick', 'nextTick'],
      ['exit', 'exit'],
    ],
  ],
  [
    'races/uncaught-handler.cjs',
    [
      ['caught in tick uncaughtException', 'uncaught'],
      ['caught in imm uncaughtException', 'uncaught'],
      ['i2', 'check'],
    ],
  ],
  [
    'messagechannel.cjs',
    [
      ['main', 'main'],
      ['tick', 'nextTick'],
      ['then', 'microtask'],
      ['port2 1', 'message'],
      ['port2 2', 'message'],
      ['port2 3', 'message'],
      ['port1 close', 'close'],
    ],
  ],
]

test.concurrent.each(phases)('the phases of %s', async (file, rows) => {
  const { traced } = await both(file)
  const told = traced.steps.map(({ text, phase }) => [text, phase])
  for (const row of rows) expect(told).toContainEqual(row)
})

test('what guarantees an order is told, and what does not', async () => {
  const { traced } = await both('io-timeout-immediate.cjs')
  const [stat, tick, , immediate, timer] = traced.steps
  expect(stat).toMatchObject({
    orderGuaranteed: null,
    cause: [{ api: 'fs.stat', line: 3 }],
    at: { file: 'io-timeout-immediate.cjs', line: 4 },
  })
  expect(tick).toMatchObject({
    orderGuaranteed: true,
    cause: [
      { api: 'process.nextTick', line: 7 },
      { api: 'fs.stat', line: 3 },
    ],
  })
  expect(immediate).toMatchObject({ orderGuaranteed: true, cause: [{ api: 'setImmediate', line: 6 }, { api: 'fs.stat' }] })
  expect(timer).toMatchObject({ orderGuaranteed: true, orderWhy: 'after polling comes check, and only then timers' })
  expect(timer?.cause[0]).toMatchObject({ api: 'setTimeout', delay: 1, line: 5 })
})
