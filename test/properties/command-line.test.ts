import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../../src/cli.ts'
import { processContext, type Context } from '../../src/context.ts'

const home = mkdtempSync(join(tmpdir(), 'node-concepts-properties-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A world without a terminal, whose output is kept. */
function world(): { readonly context: Context; readonly stdout: () => string; readonly stderr: () => string } {
  const kept = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr'): NodeJS.WriteStream => {
    const stream = new PassThrough()
    stream.on('data', (chunk: Buffer) => (kept[name] += chunk.toString()))
    return Object.assign(stream, { isTTY: false }) as unknown as NodeJS.WriteStream
  }
  const stdin = new PassThrough()
  stdin.end()
  const context: Context = {
    ...processContext(new AbortController().signal),
    env: { ...process.env, NODE_CONCEPTS_HOME: home },
    cwd: home,
    stdin: Object.assign(stdin, { isTTY: false }) as unknown as NodeJS.ReadStream,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
  }
  return { context, stdout: () => kept.stdout, stderr: () => kept.stderr }
}

const word = fc.oneof(
  fc.constantFrom(
    'event-loop',
    'streams',
    'event-loop/race',
    'event-loop/nothing',
    'nothing/race',
    '/',
    '..',
    '--',
    '-',
    '',
    'q1=a',
    'analogy',
  ),
  fc.constantFrom(
    '--json',
    '--plain',
    '--seed',
    '--seed=7',
    '--seed=x',
    '--section',
    '--answers',
    '--limit',
    '--limit=0',
    '--lesson',
    '--yes',
    '-V',
    '--help',
    '-x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
// Commands that only read: what runs programs is tried with programs.
const command = fc.constantFrom('list', 'show', 'quiz', 'progress', 'doctor', 'help', 'review', 'lern', '', '--version')

test('whatever is typed on the command line gets an answer: a known exit code, never a stack trace, JSON when asked for', async () => {
  await fc.assert(
    fc.asyncProperty(command, fc.array(word, { maxLength: 4 }), async (name, words) => {
      const { context, stdout, stderr } = world()
      const argv = [name, ...words].filter((one) => one !== '')
      fc.pre(argv[0] !== 'progress' || !['import', 'export', 'reset'].includes(argv[1] ?? ''))
      const code = await runCommand(argv, context)
      await new Promise((done) => setImmediate(done))
      expect([0, 1, 2]).toContain(code)
      expect(stderr()).not.toMatch(/\n\s+at .*:\d+:\d+|fault of node-concepts/)
      if (code !== 0) expect(stderr()).not.toBe('')
      if (argv.includes('--json') && code === 0 && stdout().startsWith('{')) expect(() => JSON.parse(stdout()) as unknown).not.toThrow()
    }),
    { numRuns: 1500 },
  )
}, 120_000)
