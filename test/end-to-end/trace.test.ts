import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Trace } from '../../src/core/trace/trace.ts'
import { runCli } from '../helpers/cli.ts'
import { openPty } from '../helpers/pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-trace-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, code: string): string {
  const path = join(folder, name)
  writeFileSync(path, code)
  return path
}

const mixed = `interface Answer { readonly text: string }
const answer: Answer = { text: process.argv[2] ?? 'none' }
setTimeout((): void => console.log('timeout', answer.text), 300)
setImmediate((): void => console.log('immediate'))
process.nextTick((): void => console.log('tick'))
console.log('main')
`

test.concurrent('a TypeScript file of the learner, with arguments, as JSON', async () => {
  const path = file('mixed.cts', mixed)
  const { code, stdout, stderr } = await runCli(['trace', path, '--json', '--', '-x'])
  expect([code, stderr]).toEqual([0, ''])
  const trace = JSON.parse(stdout) as Trace & { readonly schemaVersion: number }
  expect(trace).toMatchObject({
    schemaVersion: 1,
    target: path,
    file: 'mixed.cts',
    node: process.version,
    module: 'commonjs',
    exit: { code: 0, signal: null, cut: false },
    faithful: true,
    lanes: [{ kind: 'main', threadId: 0, complete: true, dropped: 0 }],
  })
  expect(trace.steps.map(({ text, phase, at }) => [text, phase, at?.file, at?.line])).toEqual([
    ['main', 'main', 'mixed.cts', 6],
    ['tick', 'nextTick', 'mixed.cts', 5],
    ['immediate', 'check', 'mixed.cts', 4],
    ['timeout -x', 'timers', 'mixed.cts', 3],
  ])
  expect(trace.steps[3]?.cause).toMatchObject([{ api: 'setTimeout', file: 'mixed.cts', line: 3, column: 1, delay: 300 }])
})

test.concurrent('a demo, as sentences through a pipe', async () => {
  const { code, stdout, stderr } = await runCli(['trace', 'event-loop/commonjs-order'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('ran in: nextTick queue, drained after the main script')
  expect(stdout).toContain('Plain node printed the same.')
  expect(stdout).not.toContain('\u001B')
})

test.concurrent('--step asks what runs next, in plain mode, and counts', async () => {
  const path = file('steps.cts', mixed)
  const right = ['nextTick queue', 'check phase', 'timers phase']
  let asked = 0
  const { code, stdout } = await runCli(['--plain', 'trace', path, '--step'], {
    answer: (shown) => {
      if (!shown.includes('What runs next?')) return ''
      const wanted = right[asked++] ?? ''
      return /(\d)\./.exec(shown.split('\n').find((line) => line.includes(wanted)) ?? '1.')?.[1] ?? 'q'
    },
  })
  expect(code).toBe(0)
  expect(asked).toBeGreaterThanOrEqual(2)
  expect(stdout).toContain("❯ 6  console.log('main')")
  expect(stdout).toContain('timers      setTimeout 300 ms :3')
  expect(stdout).toContain(`You knew what runs next ${asked} of ${asked} times.`)
})

test.concurrent('of a race --step asks before the first line, and "it depends" is right', async () => {
  const { code, stdout } = await runCli(['--plain', 'trace', 'event-loop/race', '--step'], {
    answer: (shown) => (shown.includes('What runs next?') ? 'd' : ''),
  })
  expect(code).toBe(0)
  expect(stdout.indexOf('What runs next?')).toBeLessThan(stdout.indexOf('1 of 2  '))
  expect(stdout).toContain('timers      setTimeout 1 ms :1')
  expect(stdout).toContain('✔ Right, nothing guarantees it.')
  expect(stdout).toContain('You knew what runs next 1 of 1 times.')
})

test.concurrent('in a terminal it draws lanes', async () => {
  using screen = openPty(['trace', file('lanes.cts', mixed)], { columns: 80 })
  const { exitCode } = await screen.ended
  expect(exitCode).toBe(0)
  expect(screen.history()).toMatch(/turn {2}main tick timr chck {2}output/)
  expect(screen.history()).toMatch(/● +· +· +· +main/)
})

test.concurrent('--step walks in a terminal, and can be left', async () => {
  using screen = openPty(['trace', file('walk.cts', mixed), '--step'], { columns: 80, rows: 36 })
  await screen.see('What runs next?')
  await screen.see('❯ 6  console.log')
  screen.press('1')
  await screen.see('✔ Right')
  await screen.see('2 of 4  tick')
  screen.press('q')
  const { exitCode } = await screen.ended
  expect(exitCode).toBe(0)
  expect(screen.history()).toContain('You knew what runs next 1 of 1 times.')
})

test.concurrent('--html writes a page and says where', async () => {
  const page = join(folder, 'page.html')
  const { code, stderr } = await runCli(['trace', file('page.cts', mixed), '--html', page])
  expect([code, stderr]).toEqual([0, `Written: ${page}\n`])
  expect(readFileSync(page, 'utf8')).toMatch(/script-src 'sha256-[\w+/=]{44}'/)
})

test.concurrent.each([
  [['trace', 'no-such-file.mts'], 1, /There is no file .*no-such-file\.mts/],
  [['trace', 'event-loop'], 1, /is a lesson; a trace needs one of its demos/],
  [['trace', 'event-loop/nothing'], 1, /has no demo "nothing"/],
  [['trace', 'event-loop/commonjs-order', '--json', '--step'], 2, /do not go together/],
  [['trace', 'event-loop/commonjs-order', '--html', '/no/such/folder/page.html'], 1, /cannot be written/],
  [['trace'], 2, /missing required argument/i],
])('%j is answered with a sentence', async (args, expected, message) => {
  const { code, stdout, stderr } = await runCli(args)
  expect(code).toBe(expected)
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^ +at /m)
  if (!args.includes('--json')) expect(stdout).toBe('')
})
