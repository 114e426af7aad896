import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'
import { cli } from '../helpers/pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-plain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Somebody who always takes the first thing offered: wrong nearly everywhere. */
function firstThing(shown: string): string {
  if (/Type the numbers in their order/.test(shown)) return [...shown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number).join(' ')
  if (/Type (the numbers|a number|a word)/.test(shown)) return '1'
  // What is left and has a hint is typed: a number, or lines of text until an empty one.
  return shown.includes('h: hint') && !/^Line \d/m.test(shown) ? '5' : ''
}

test('the whole lesson can be taken through a pipe, to its last screen', async () => {
  let asked = 0
  const { code, stdout, stderr } = await runCli(['learn', 'event-loop'], { answer: (shown) => (++asked > 400 ? 'q' : firstThing(shown)) })
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('That was "')
  expect(stdout).toMatch(/Predictions: \d+ of \d+ right at the first try\./)
  expect(stdout).not.toContain('\u001B')
  expect(stdout).not.toContain('Not run, not counted')
  expect(
    Math.max(
      ...stdout
        .split('\n')
        .filter((line) => !/https?:|─{10}/.test(line))
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(88)
}, 180_000)

test('at the end of the input it stops politely, says where the answers are, and goes on there', async () => {
  const env = { NODE_CONCEPTS_HOME: join(folder, 'home') }
  const first = await runCli(['learn', 'event-loop'], { env, input: '\n\ns\n' })
  expect(first.code).toBe(0)
  expect(first.stdout).toContain(`The input ended. Your answers are kept in ${join(folder, 'home', 'progress.jsonl')}`)
  const place = /step (\d+) of/g
  const last = [...first.stdout.matchAll(place)].at(-1)?.[1]
  const second = await runCli(['learn', 'event-loop'], { env, input: '' })
  expect([...second.stdout.matchAll(place)][0]?.[1]).toBe(last)
})

test.each([
  [['lern'], 2, /There is no command "lern".\nDid you mean "learn"\?/],
  [['learn', 'evnt-loop'], 1, /There is no lesson "evnt-loop".\nDid you mean "event-loop"\?/],
  [['predict', 'event-loop/rce'], 1, /no demo "rce".\nDid you mean "race"\?/],
  [['predict', 'event-loop'], 1, /names no demo/],
  [['predict', 'event-loop/race', '--answer', 't9'], 2, /There is no tile "t9"/],
  [['run', 'nowhere.mts'], 1, /There is no file .*nowhere.mts/],
  [['run', '.'], 1, /folder/],
  [['run', 'event-loop/race', '--times', '0'], 2, /whole number from 1 to 1000/],
  [['run', 'event-loop/race', '--tims', '3'], 2, /Unknown option '--tims'/],
  [['show', 'event-loop', '--section', 'anlogy'], 1, /Did you mean "analogy"\?/],
  [['quiz', 'event-loop', '--answers', 'nope=a'], 2, /There is no question "nope"/],
  [['list', 'extra'], 2, /Too many arguments/],
] as const)('%j: one sentence, a hint, exit code %d, no stack trace', async (args, code, message) => {
  const result = await runCli(args)
  expect(result.stderr).toMatch(message)
  expect(result.stderr).not.toMatch(/\n\s+at /)
  expect(result.stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
  expect(result.code).toBe(code)
})

test('--json prints exactly one document', async () => {
  for (const args of [
    ['list'],
    ['run', 'event-loop/race', '--times', '2'],
    ['predict', 'event-loop/race'],
    ['predict', 'event-loop/race', '--answer', 't1,t2'],
    ['quiz', 'event-loop'],
    ['quiz', 'event-loop', '--answers', '1,2'],
    ['doctor'],
  ]) {
    const { stdout, stderr, code } = await runCli([...args, '--json'])
    expect([code, stderr]).toEqual([0, ''])
    expect((JSON.parse(stdout) as { schemaVersion: number }).schemaVersion).toBe(1)
  }
})

test('a question and its answer agree about the tiles, for the same seed', async () => {
  const question = JSON.parse((await runCli(['predict', 'event-loop/commonjs-order', '--seed', '5', '--json'])).stdout) as {
    tiles: readonly { id: string; text: string }[]
  }
  const order = ['main', 'tick 1', 'tick 2', 'promise 1', 'microtask', 'promise 2'].map(
    (text) => question.tiles.find((tile) => tile.text === text)?.id ?? text,
  )
  const graded = JSON.parse(
    (await runCli(['predict', 'event-loop/commonjs-order', '--seed', '5', '--json', '--answer', order.join(',')])).stdout,
  ) as { grade: string; lines: readonly { why?: string }[] }
  expect(graded.grade).toBe('right')
  expect(graded.lines.every((line) => line.why !== undefined)).toBe(true)
})

test('what run prints on stdout is what the program prints, and nothing else', async () => {
  const file = join(folder, 'mine.mjs')
  writeFileSync(file, "console.log('out'); console.error('err'); process.stdout.write('no newline')")
  expect(await runCli(['run', file])).toEqual({ code: 0, stdout: 'out\nno newline', stderr: 'err\n' })
})

test('a program that fails makes run fail, with its output whole', async () => {
  const file = join(folder, 'fails.mjs')
  writeFileSync(file, "for (let i = 0; i < 1000; i++) console.log('line', i)\nthrow new Error('boom')")
  const { code, stdout, stderr } = await runCli(['run', file])
  expect(code).toBe(1)
  expect(stdout.trimEnd().split('\n').length).toBe(1000)
  expect(stderr).toContain('boom')
})

test('an enum is refused with its place and what to write instead', async () => {
  const file = join(folder, 'enum.mts')
  writeFileSync(file, 'const before = 1\nenum Colour { red }\nconsole.log(before, Colour.red)\n')
  const { code, stderr } = await runCli(['run', file])
  expect(code).toBe(1)
  expect(stderr).toContain('enum.mts:2:1')
  expect(stderr).toContain('as const')
})

test('a reader that has seen enough is no failure', () => {
  const result = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${cli}" show event-loop | head -1; "${process.execPath}" "${cli}" list --json | head -1`],
    { encoding: 'utf8' },
  )
  expect(result.stderr).toBe('')
  expect(result.stdout).toContain('# ')
})

test('where the data folder cannot be written, the lesson goes on and says that nothing is kept', async () => {
  const file = join(folder, 'in the way')
  writeFileSync(file, '')
  const { code, stdout } = await runCli(['learn', 'event-loop'], { env: { NODE_CONCEPTS_HOME: join(file, 'home') }, input: '\n\n' })
  expect(code).toBe(0)
  expect(stdout).toContain('Progress is not saved')
  expect(stdout).toContain('Explanation')
})
