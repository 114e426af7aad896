import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram, type Program, type ProgramRun, type RunOptions } from '../../../src/io/run/run-program.ts'
import { isAlive, tempRoot } from './helpers.ts'

const programs = resolve(import.meta.dirname, '../../fixtures/programs')
const posix = process.platform !== 'win32'
const linux = process.platform === 'linux'

/** Runs a program of the fixtures, and holds that nothing is left behind, whatever it did. */
async function run(
  name: string,
  args: readonly string[] = [],
  options: RunOptions = {},
  program: Partial<Program> = {},
): Promise<ProgramRun> {
  using root = tempRoot()
  const result = await runProgram({ file: join(programs, name), args, ...program }, { tempRoot: root.path, ...options })
  expect(readdirSync(root.path)).toEqual([])
  expect(root.processes()).toEqual([])
  return result
}

function childOf(result: ProgramRun): number {
  return Number(/child (\d+)/.exec(result.stdout)?.[1])
}

test('a program that ends well', async () => {
  const result = await run('prints.cjs', ['0'])
  expect(result).toMatchObject({
    status: 'ok',
    exitCode: 0,
    signal: null,
    stdout: 'start  end\n',
    stderr: '',
    truncated: false,
    leftovers: 0,
  })
  expect(result.command).toEqual([process.execPath, join(programs, 'prints.cjs'), '0'])
  expect(result).not.toHaveProperty('reason')
})

test('an exit code is the program’s own, and all of a megabyte arrives before process.exit', async () => {
  const result = await run('prints.cjs', ['1', 'exit'])
  expect(result).toMatchObject({ status: 'failed', exitCode: 3, signal: null })
  expect(result.stdout).toHaveLength(1024 * 1024 + 11)
  expect(result.stdout.endsWith('y end\n')).toBe(true)
})

test.runIf(posix)('a signal the program brought on itself', async () => {
  const result = await run('prints.cjs', ['1', 'kill'])
  expect(result).toMatchObject({ status: 'failed', exitCode: null, signal: 'SIGKILL', reason: 'it was ended by SIGKILL' })
  expect(result.stdout).toHaveLength(1024 * 1024 + 11)
})

test('all thousand lines arrive before an uncaught error', async () => {
  const live: string[] = []
  const result = await run('thousand-lines.cjs', [], { onOutput: (text, stream) => stream === 'stdout' && live.push(text) })
  const expected = Array.from({ length: 1000 }, (_, index) => `line ${index + 1}\n`).join('')
  expect(result).toMatchObject({ status: 'failed', exitCode: 1, stdout: expected })
  expect(result.stderr).toContain('after a thousand lines')
  expect(live.join('')).toBe(expected)
})

test('an endless loop is ended by the time limit', async () => {
  const result = await run('endless-loop.cjs', [], { limits: { timeMs: 300 } })
  expect(result).toMatchObject({
    status: 'timed-out',
    exitCode: null,
    stdout: 'before\n',
    reason: 'stopped: it ran longer than 0.3 seconds',
  })
  expect(result.durationMs).toBeLessThan(2000)
})

test('a flood is ended by the output limit; its beginning and its end are kept', async () => {
  let delivered = 0
  const result = await run('flood.cjs', [], { onOutput: (text) => (delivered += text.length) })
  expect(result).toMatchObject({ status: 'output-limit', truncated: true, reason: 'stopped: it printed more than 4 MB' })
  expect(result.stdout.startsWith('0\nxxxx')).toBe(true)
  expect(result.stdout).toMatch(/\n\[… [\d.]+ MB left out …\]\n/)
  expect(result.stdout.length).toBeLessThan(513 * 1024)
  expect(delivered).toBeLessThan(5 * 1024 * 1024)
})

test('a hundred megabytes on one line do not fill our memory', async () => {
  const before = process.memoryUsage.rss()
  const result = await run('prints.cjs', ['100'], { onOutput: () => undefined })
  expect(result).toMatchObject({ status: 'output-limit', truncated: true })
  expect(result.stdout.startsWith('start yyy')).toBe(true)
  expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024)
})

test('a program that ended by itself over the limit keeps its last line', async () => {
  const attempt = () => run('prints.cjs', ['1', 'exit'], { limits: { outputBytes: 100_000 } })
  let result = await attempt()
  // Seen in the middle of its write, it is ended by us: on a busy machine it may take some tries until it is quicker.
  for (let tries = 0; tries < 20 && result.exitCode !== 3; tries++) result = await attempt()
  expect(result).toMatchObject({ status: 'output-limit', truncated: true, exitCode: 3 })
  expect(result.stdout.replaceAll(/y+/g, 'y')).toBe('start y\n[… 0.9 MB left out …]\ny end\n')
})

test('output arrives while the program runs', async () => {
  using root = tempRoot()
  const file = join(root.path, 'go-on')
  const live: string[] = []
  const result = await runProgram(
    { file: join(programs, 'waits-for-file.cjs'), args: [file] },
    {
      tempRoot: root.path,
      onOutput(text) {
        live.push(text)
        writeFileSync(file, '')
      },
    },
  )
  expect(live).toEqual(['first\n', 'second\n'])
  expect(result).toMatchObject({ status: 'ok', stdout: 'first\nsecond\n' })
})

test('a character whose bytes come one by one is delivered whole', async () => {
  const live: string[] = []
  const result = await run('half-characters.cjs', [], { onOutput: (text) => live.push(text) })
  expect(live.join('')).toBe('€👍é\n')
  expect(live.every((text) => !text.includes('\uFFFD'))).toBe(true)
  expect(result.stdout).toBe('€👍é\n')
})

test.runIf(posix)('a program and its child that ignore every signal are ended', async () => {
  const result = await run('ignores-signals.cjs', [], { limits: { timeMs: 600 } })
  expect(result.status).toBe('timed-out')
  expect(isAlive(childOf(result))).toBe(false)
})

test.runIf(posix).each([
  ['marked', 'stay'],
  ['bare', 'stay'],
])('a detached grandchild, %s, is ended with a program that is ended', async (how, then) => {
  const result = await run('detaches.cjs', [how, then], { limits: { timeMs: 500 } })
  expect(result.status).toBe('timed-out')
  expect(isAlive(childOf(result))).toBe(false)
})

test.runIf(linux).each(['marked', 'bare'])('a detached grandchild, %s, is ended when the program ends by itself', async (how) => {
  const result = await run('detaches.cjs', [how, 'leave'])
  expect(result).toMatchObject({ status: 'ok', leftovers: 1 })
  expect(isAlive(childOf(result))).toBe(false)
})

test.runIf(linux)('a daemon that was forked twice is ended', async () => {
  const result = await run('daemon.cjs')
  expect(result).toMatchObject({ status: 'ok', leftovers: 1 })
  expect(isAlive(childOf(result))).toBe(false)
})

test.runIf(linux).each(['balloon.cjs', 'balloon-in-child.cjs'])('%s is ended by the memory limit and is not counted', async (name) => {
  const result = await run(name, [], { limits: { memoryBytes: 300 * 1024 * 1024 } })
  expect(result).toMatchObject({ status: 'not-run', reason: 'stopped: it used more than 300 MB of memory' })
})

test.each([
  [{ diskBytes: 20 * 1024 * 1024 }, 'big', 'stopped: it left more than 20 MB or 50000 files in its folder'],
  [{ files: 300 }, 'many', 'stopped: it left more than 512 MB or 300 files in its folder'],
])('%j: a program that fills its folder (%s) is ended and is not counted', async (limits, what, reason) => {
  expect(await run('fills-its-folder.cjs', [what], { limits })).toMatchObject({ status: 'not-run', reason })
})

test('an interruption ends the program', async () => {
  const controller = new AbortController()
  const result = await run('endless-loop.cjs', [], { signal: controller.signal, onOutput: () => controller.abort() })
  expect(result).toMatchObject({ status: 'not-run', reason: 'interrupted', stdout: 'before\n' })
})

test('what was interrupted before is not started', async () => {
  const result = await run('endless-loop.cjs', [], { signal: AbortSignal.abort() })
  expect(result).toMatchObject({ status: 'not-run', reason: 'interrupted', stdout: '' })
})

test('an error of the receiver ends the program and is thrown on', async () => {
  using root = tempRoot()
  const running = runProgram(
    { file: join(programs, 'endless-loop.cjs') },
    {
      tempRoot: root.path,
      onOutput() {
        throw new Error('the receiver is broken')
      },
    },
  )
  await expect(running).rejects.toThrow('the receiver is broken')
  expect(readdirSync(root.path)).toEqual([])
  expect(root.processes()).toEqual([])
})

test('nothing of our own environment changes the program', async () => {
  const perturbing = {
    NODE_OPTIONS: '--import=data:text/javascript,',
    NODE_CHANNEL_FD: '3',
    NODE_PATH: '/x',
    NODE_ENV: 'test',
    node_unknown: 'kept',
    FORCE_COLOR: '1',
    UV_THREADPOOL_SIZE: '1',
    npm_config_x: 'x',
    npm_execpath: 'x',
    COLOR: '0',
    NODE: '/x',
    VITEST: 'true',
    TSX_TSCONFIG_PATH: 'x',
    DEBUG: '*',
  }
  const base = { PATH: process.env['PATH'], TZ: 'Asia/Tokyo', LANG: 'C.UTF-8', PWD: '/elsewhere', NO_COLOR: '1', ...perturbing }
  const result = await run('environment.cjs', [], { env: base })
  const told = JSON.parse(result.stdout) as {
    env: Record<string, string>
    execArgv: string[]
    cwd: string
    temporary: string
    stdinEnds: boolean
  }
  const { NODE_CONCEPTS_RUN: marker, PWD, TMPDIR, TEMP: _temp, TMP: _tmp, ...rest } = told.env
  expect(rest).toEqual({ PATH: process.env['PATH'], TZ: 'Asia/Tokyo', LANG: 'C.UTF-8', NO_COLOR: '1', node_unknown: 'kept' })
  expect(marker).toMatch(/^run-\w{6}$/)
  expect(PWD).toBe(told.cwd)
  expect(told).toMatchObject({ execArgv: [], stdinEnds: true, ...(posix ? { temporary: TMPDIR } : {}) })
})

test('what a program leaves in its folders goes with them, read-only or not', async () => {
  const result = await run('litters.cjs')
  expect(result).toMatchObject({ status: 'ok', stdout: 'littered\n' })
})

test.runIf(linux)('a run under way ends with a process of ours that exits under it', async () => {
  using root = tempRoot()
  const parent = spawn(
    process.execPath,
    ['--import', 'tsx', join(programs, 'exiting-parent.mts'), join(programs, 'ignores-signals.cjs'), root.path],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const code = await new Promise((done) => parent.once('close', done))
  expect(code).toBe(7)
  await expect.poll(() => root.processes()).toEqual([])
})

test('two runs at once do not end each other', async () => {
  const [kept, ended] = await Promise.all([run('half-characters.cjs'), run('ignores-signals.cjs', [], { limits: { timeMs: 100 } })])
  expect(kept).toMatchObject({ status: 'ok', leftovers: 0 })
  expect(ended.status).toBe('timed-out')
})

test.each([
  ['a Node that is not there', { nodePath: '/missing/node' }, {}, 'could not be run: /missing/node does not exist'],
  ['a folder that is not there', {}, { cwd: '/missing/folder' }, 'could not be run: the folder /missing/folder does not exist'],
  ['no temporary folder', { tempRoot: '/missing' }, {}, /^could not be run: the temporary folder cannot be used \(ENOENT: /],
])('%s is said, not thrown', async (_, options, program, reason) => {
  const result = await run('prints.cjs', ['0'], options, program)
  expect(result).toMatchObject({ status: 'not-run', exitCode: null, stdout: '', reason: expect.stringMatching(reason) as string })
})

const disk = mountTinyDisk()

test.skipIf(disk === undefined)('a full disk is said, and holds nothing up', async () => {
  const root = disk ?? ''
  try {
    const result = await runProgram(
      { file: join(programs, 'prints.cjs'), args: ['16'] },
      { tempRoot: root, limits: { outputBytes: 2 ** 30 } },
    )
    expect(result).toMatchObject({ status: 'not-run', reason: 'stopped: there is no space left on the disk of the temporary folder' })
    expect(readdirSync(root)).toEqual([])
    spawnSync('dd', ['if=/dev/zero', `of=${join(root, 'full')}`])
    const unstarted = await runProgram({ file: join(programs, 'prints.cjs'), args: ['0'] }, { tempRoot: root })
    expect(unstarted).toMatchObject({
      status: 'not-run',
      reason: 'could not be run: there is no space left on the disk of the temporary folder',
    })
    expect(readdirSync(root)).toEqual(['full'])
  } finally {
    spawnSync('umount', ['-l', root])
    rmSync(root, { recursive: true, force: true })
  }
})

/** A disk of one megabyte, where the system lets us: it takes the superuser. */
function mountTinyDisk(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/proc/mounts')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tiny-disk-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0) return folder
  rmSync(folder, { recursive: true })
  return undefined
}
