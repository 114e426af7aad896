import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeMachine, type Check, type MachineFacts } from '../../../src/io/machine/describe-machine.ts'

function tempFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'machine-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

const gigabyte = 2 ** 30

/** A machine on which everything is well; the folder stands for the data folder, the temporary folder and the PATH. */
const facts = (folder: string, changes: Partial<MachineFacts> = {}): MachineFacts => ({
  env: { TERM: 'xterm-256color', PATH: folder },
  platform: process.platform,
  nodeVersion: 'v20.19.0',
  nodePath: '/bin/node',
  inputIsTerminal: true,
  outputIsTerminal: true,
  columns: 80,
  rows: 24,
  colourLevel: 2,
  unicode: true,
  dataFolder: folder,
  editor: undefined,
  temporaryFolder: folder,
  hardware: { cores: 4, memory: 8 * gigabyte, freeMemory: 4 * gigabyte },
  ...changes,
})

function check(id: string, given: MachineFacts): Check | undefined {
  return describeMachine(given).find((one) => one.id === id)
}

test('every check has an id of its own and says what to do when not all is well', () => {
  using folder = tempFolder()
  const checks = describeMachine(facts(folder.path, { nodeVersion: 'v18.0.0', inputIsTerminal: false }))
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  expect(checks.filter(({ status, hint }) => (status === 'ok') !== (hint === undefined))).toEqual([])
  expect(checks.filter(({ label, detail }) => label === '' || detail === '')).toEqual([])
})

test.each([
  ['v18.20.8', 'problem'],
  ['v20.18.3', 'problem'],
  ['v20.19.0', 'ok'],
  ['v22.0.0', 'ok'],
  ['v26.1.0-nightly20260101', 'ok'],
])('Node %s: %s', (nodeVersion, status) => {
  using folder = tempFolder()
  expect(check('node', facts(folder.path, { nodeVersion }))).toMatchObject({ status, detail: `${nodeVersion} (/bin/node)` })
})

test.each([
  ['enough', { cores: 4, memory: 8 * gigabyte, freeMemory: 4 * gigabyte }, 'ok', '4 cores, 8.0 GB memory, 4.0 GB of it free'],
  ['one core', { cores: 1, memory: gigabyte, freeMemory: gigabyte }, 'warning', '1 core, 1.0 GB memory, 1.0 GB of it free'],
  ['little memory', { cores: 2, memory: gigabyte, freeMemory: 100 * 2 ** 20 }, 'warning', '2 cores, 1.0 GB memory, 100 MB of it free'],
])('hardware: %s', (_, hardware, status, detail) => {
  using folder = tempFolder()
  expect(check('machine', facts(folder.path, { platform: 'linux', hardware }))).toMatchObject({
    status,
    detail: expect.stringContaining(detail) as string,
  })
})

test('on macOS free memory says nothing', () => {
  using folder = tempFolder()
  const given = facts(folder.path, { platform: 'darwin', hardware: { cores: 8, memory: 16 * gigabyte, freeMemory: 60 * 2 ** 20 } })
  expect(check('machine', given)).toMatchObject({
    status: 'ok',
    detail: expect.stringMatching(/^darwin .*, 8 cores, 16\.0 GB memory$/) as string,
  })
})

test('without being told, the system is asked', () => {
  const { hardware: _, temporaryFolder: __, ...rest } = facts(tmpdir())
  expect(check('machine', rest)?.detail).toMatch(/[1-9]\d* cores?, .* memory/)
  expect(check('temp', rest)?.detail).toMatch(/ (MB|GB) free$/)
})

test.each([
  ['a terminal', {}, 'ok', 'xterm-256color, 80 columns, 24 rows'],
  ['a pipe as input', { inputIsTerminal: false }, 'warning', 'none: input or output is a pipe or a file'],
  ['a pipe as output', { outputIsTerminal: false }, 'warning', 'none: input or output is a pipe or a file'],
  ['a dumb one', { env: { TERM: 'dumb' } }, 'warning', 'dumb, 80 columns, 24 rows'],
  ['a narrow one', { columns: 39 }, 'warning', 'xterm-256color, 39 columns, 24 rows'],
  ['an unknown size', { columns: undefined, rows: undefined, env: {} }, 'ok', 'unknown, ? columns, ? rows'],
])('terminal: %s', (_, changes, status, detail) => {
  using folder = tempFolder()
  expect(check('terminal', facts(folder.path, changes))).toMatchObject({ status, detail })
})

test('a data folder is tried out, whether it is there or not, and nothing stays behind', () => {
  using folder = tempFolder()
  const inner = join(folder.path, 'a', 'b')
  expect(check('data', facts(folder.path))).toEqual({ id: 'data', label: 'Data folder', status: 'ok', detail: folder.path })
  expect(check('data', facts(folder.path, { dataFolder: inner }))).toMatchObject({ status: 'ok', detail: `${inner} (not made yet)` })
  expect(readdirSync(folder.path)).toEqual([])
})

test.each(['file', join('file', 'deeper')])('a data folder at %s, a file, is a problem', (below) => {
  using folder = tempFolder()
  writeFileSync(join(folder.path, 'file'), '', { mode: 0o755 })
  expect(check('data', facts(folder.path, { dataFolder: join(folder.path, below) }))).toMatchObject({ status: 'problem' })
})

test.runIf(process.platform === 'linux')('a folder that only seems to be writable is a problem', () => {
  using folder = tempFolder()
  expect(check('data', facts(folder.path, { dataFolder: '/proc/node-concepts' }))?.status).toBe('problem')
  expect(check('temp', facts(folder.path, { temporaryFolder: '/proc' }))?.status).toBe('problem')
})

test('a missing temporary folder is a problem', () => {
  using folder = tempFolder()
  const missing = join(folder.path, 'missing')
  expect(check('temp', facts(folder.path, { temporaryFolder: missing }))).toMatchObject({ status: 'problem', detail: missing })
})

test.skipIf(process.platform === 'win32')('a program is a file on the PATH that may be executed', () => {
  using folder = tempFolder()
  const [first = '', second = ''] = ['one', 'two'].map((name) => join(folder.path, name))
  mkdirSync(join(first, 'nginx'), { recursive: true })
  mkdirSync(second)
  writeFileSync(join(first, 'redis-server'), '', { mode: 0o644 })
  writeFileSync(join(second, 'redis-server'), '', { mode: 0o755 })
  const given = facts(folder.path, { env: { PATH: `:${join(folder.path, 'missing')}:${first}:${second}` } })
  expect(check('redis-server', given)?.detail).toBe(join(second, 'redis-server'))
  expect(check('mongod', given)).toMatchObject({ status: 'optional', detail: expect.stringContaining('not installed') as string })
})

test.skipIf(process.platform === 'win32')('which Redis demos will get is told: theirs, the installed one, or a stand-in', () => {
  using folder = tempFolder()
  const path = join(folder.path, 'redis-server')
  writeFileSync(path, '', { mode: 0o755 })
  const detail = (env: NodeJS.ProcessEnv): string | undefined =>
    check('redis-server', facts(folder.path, { env: { PATH: folder.path, ...env } }))?.detail
  expect(detail({})).toBe(path)
  expect(detail({ NODE_CONCEPTS_STAND_INS: '1' })).toBe(`${path}, but NODE_CONCEPTS_STAND_INS asks for the stand-in`)
  expect(detail({ NODE_CONCEPTS_REDIS_URL: 'redis://ann:secret@example.com' })).toBe('yours (NODE_CONCEPTS_REDIS_URL)')
})

test('on Windows a program has one of the endings of PATHEXT', () => {
  using folder = tempFolder()
  writeFileSync(join(folder.path, 'nginx.EXE'), '', { mode: 0o755 })
  writeFileSync(join(folder.path, 'mongod.LUA'), '', { mode: 0o755 })
  // On Windows itself a drive letter holds a colon, elsewhere the folder holds no semicolon: one PATH serves both.
  const given = facts(folder.path, { platform: 'win32', env: { Path: `missing;${folder.path}` } })
  expect(check('nginx', given)?.detail).toBe(join(folder.path, 'nginx.EXE'))
  expect(check('mongod', given)?.detail).toContain('not installed')
  expect(check('mongod', { ...given, env: { ...given.env, PATHEXT: '.EXE;.LUA' } })?.detail).toBe(join(folder.path, 'mongod.LUA'))
})

test.skipIf(process.platform === 'win32')('an editor has to be there', () => {
  using folder = tempFolder()
  writeFileSync(join(folder.path, 'ed'), '', { mode: 0o755 })
  const editor = (command: readonly string[] | undefined): Check | undefined => check('editor', facts(folder.path, { editor: command }))
  expect(editor(['ed', '--wait'])).toMatchObject({ status: 'ok', detail: 'ed --wait' })
  expect(editor([join(folder.path, 'ed')])).toMatchObject({ status: 'ok' })
  expect(editor(['code', '--wait'])).toMatchObject({ status: 'warning', detail: 'code --wait: there is no program code' })
  expect(editor(undefined)).toMatchObject({ status: 'warning', detail: 'none found' })
})
