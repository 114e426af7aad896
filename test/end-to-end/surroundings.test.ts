import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cli } from '../helpers/pty.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'node-concepts-surroundings-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const ordering = 'event-loop/tick-immediate'

interface Place {
  readonly files: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** Folders to stand in, and environments to have, that would like to have a say. */
const places: Readonly<Record<string, Place>> = {
  'an empty folder': { files: {} },
  'a broken package.json': { files: { 'package.json': '{ "type": ' } },
  'a package.json of ES modules': { files: { 'package.json': '{ "type": "module", "imports": { "#x": "./x" } }' } },
  'a broken tsconfig.json': { files: { 'tsconfig.json': '{ "compilerOptions": { "module": 7 ' } },
  'a strange .npmrc': {
    files: { '.npmrc': 'node-options=--require ./evil.cjs\nscript-shell=/bin/false\n', 'evil.cjs': 'console.log("EVIL")' },
  },
  'packages of the same names': {
    files: {
      'node_modules/commander/index.js': 'throw new Error("EVIL")',
      'node_modules/express/index.js': 'console.log("EVIL")',
      'node_modules/express/package.json': '{ "name": "express", "version": "0.0.1" }',
    },
  },
  'lessons of its own': { files: { 'lessons/index.cjs': 'throw new Error("EVIL")' } },
  'colours forced': { files: {}, env: { FORCE_COLOR: '3', CLICOLOR_FORCE: '1' } },
  'a narrow, silent terminal': { files: {}, env: { COLUMNS: '10', TERM: 'dumb', NO_COLOR: '1' } },
  'debugging on': { files: {}, env: { DEBUG: '*', NODE_DEBUG: 'http' } },
  'one pool thread': { files: {}, env: { UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' } },
}

function runIn(
  place: string,
  args: readonly string[],
  program = cli,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { files, env = {} } = places[place] ?? { files: {} }
  const cwd = join(root, place)
  mkdirSync(cwd, { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, ...inherited } = process.env
  return spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, NODE_CONCEPTS_HOME: join(root, 'data'), ...env },
  })
}

const wanted = runIn('an empty folder', ['run', ordering]).stdout

test.each(Object.keys(places))('%s: a demo prints what it prints everywhere', (place) => {
  const { status, stdout } = runIn(place, ['run', ordering])
  expect(stdout).toBe(wanted)
  expect(stdout.split('\n').length).toBeGreaterThan(5)
  expect(status).toBe(0)
})

test('NODE_OPTIONS reaches the program itself, as it must, and no demo', () => {
  const folder = join(root, 'options')
  mkdirSync(folder)
  writeFileSync(join(folder, 'evil.cjs'), 'process.stdout.write("EVIL " + process.argv[1] + "\\n"); Promise.resolve().then(() => {})')
  const { stdout } = spawnSync(process.execPath, [cli, 'run', ordering, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_CONCEPTS_HOME: join(root, 'data'), NODE_OPTIONS: `--require ${join(folder, 'evil.cjs')}` },
  })
  const [first = '', ...document] = stdout.split('\n')
  expect(first).toContain('EVIL')
  const { runs } = JSON.parse(document.join('\n')) as { runs: readonly { stdout: string }[] }
  expect(runs[0]?.stdout).toBe(wanted)
})

test.skipIf(process.platform === 'win32')('a folder that was removed under the shell: a sentence, no stack', () => {
  const folder = join(root, 'gone')
  mkdirSync(folder)
  const script = 'rmdir "$PWD" && "$@"'
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, cli, 'run', ordering], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toBe('The folder you are in is not there any more. Go to another one, and try again.\n')
  expect(status).toBe(1)
})

test('installed under a path with blanks and letters of other alphabets, beside another version of a package it uses', () => {
  const project = join(root, 'my projects', 'größe 日本')
  const product = join(project, 'node_modules/node-concepts')
  mkdirSync(product, { recursive: true })
  cpSync(dirname(dirname(cli)), join(product, 'dist'), { recursive: true })
  mkdirSync(join(project, 'node_modules/express'))
  writeFileSync(join(project, 'node_modules/express/package.json'), '{ "name": "express", "version": "3.0.0", "main": "index.js" }')
  writeFileSync(join(project, 'node_modules/express/index.js'), 'console.log("EVIL")')
  const program = join(product, 'dist/bin/node-concepts.cjs')
  expect(runIn('an empty folder', ['run', ordering], program).stdout).toBe(wanted)
  expect(runIn('an empty folder', ['list'], program).stdout).toContain('event-loop')
})
