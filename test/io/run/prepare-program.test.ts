import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { prepareDemo, prepareFile, type PreparedProgram } from '../../../src/io/run/prepare-program.ts'
import { runProgram } from '../../../src/io/run/run-program.ts'
import { tempRoot, type TempRoot } from './helpers.ts'

/** Writes files into a folder of their own. */
function project(files: Readonly<Record<string, string>>): TempRoot & { file(name: string): string } {
  const root = tempRoot()
  const file = (name: string): string => join(root.path, name)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(file(name)), { recursive: true })
    writeFileSync(file(name), text)
  }
  return Object.assign(root, { file })
}

async function output(prepared: PreparedProgram): Promise<string> {
  const run = await runProgram(prepared.program)
  await prepared.dispose()
  return run.stdout + run.stderr
}

async function problemOf(preparing: Promise<PreparedProgram>): Promise<string> {
  const error: unknown = await preparing.catch((thrown: unknown) => thrown)
  if (!(error instanceof UserError)) throw new Error('A UserError was expected.', { cause: error })
  return `${error.message} | ${error.hint ?? ''}`
}

test('a demo with a stripped twin runs in place', async () => {
  using files = project({ 'x.mts': 'console.log("types" as string)', 'x.mjs': 'console.log("twin")' })
  const prepared = await prepareDemo(files.file('x.mts'))
  expect(prepared).toMatchObject({ program: { file: files.file('x.mjs') }, module: 'module', source: 'console.log("types" as string)' })
  expect(await output(prepared)).toBe('twin\n')
})

test('a demo without a twin is stripped with the neighbours it names, and nothing else', async () => {
  using files = project({
    'x.cts':
      "const { word } = require('./word.cjs') as { word: string }\nconsole.log(word, require('node:fs').readFileSync(__dirname + '/data.txt', 'utf8'))",
    'word.cts': "const word: string = 'from a neighbour'\nmodule.exports = { word }",
    'data.txt': 'and data',
    'unrelated.mts': 'enum Broken { Yes }',
  })
  const prepared = await prepareDemo(files.file('x.cts'), { tempRoot: files.path })
  expect(readdirSync(dirname(prepared.program.file)).sort()).toEqual(['data.txt', 'owner.json', 'word.cjs', 'x.cjs'])
  expect(prepared.module).toBe('commonjs')
  expect(await output(prepared)).toBe('from a neighbour and data\n')
  expect(readdirSync(files.path)).not.toContain('x.cjs')
})

test('an edited copy of a demo uses the neighbours of the demo', async () => {
  using files = project({
    'demos/x.mts': "import './other.mjs'\nconsole.log('as written')",
    'demos/other.mts': "console.log('neighbour' as string)",
    'edits/x.mts': "import './other.mjs'\nconsole.log('edited' satisfies string)",
  })
  const prepared = await prepareDemo(files.file('edits/x.mts'), { neighbours: files.file('demos'), tempRoot: files.path })
  expect(await output(prepared)).toBe('neighbour\nedited\n')
})

test('lines and columns of a stripped demo are those of its source', async () => {
  using files = project({
    'x.cts':
      "interface Long {\n  name: string\n}\nconst fail = (long: Long): void => { throw new Error(long.name) }\nfail({ name: 'here' })",
  })
  expect(await output(await prepareDemo(files.file('x.cts')))).toMatch(/x\.cjs:4:44\)/)
})

test('JavaScript of the learner’s own runs in place, where they are', async () => {
  using files = project({ 'a.mjs': 'console.log(import.meta.url, process.cwd())' })
  const prepared = await prepareFile(files.file('a.mjs'), { cwd: files.path })
  expect(prepared.program).toEqual({ file: files.file('a.mjs'), cwd: files.path })
  expect(await output(prepared)).toBe(`file://${files.file('a.mjs')} ${files.path}\n`)
})

test('TypeScript runs in place where node strips types itself', async () => {
  using files = project({ 'a.ts': 'const a: number = 1\nconsole.log(a)', 'node_modules/p/a.ts': 'console.log(1 as number)' })
  expect((await prepareFile(files.file('a.ts'), { nodeStrips: true })).program.file).toBe(files.file('a.ts'))
  const inPackage = await prepareFile(files.file('node_modules/p/a.ts'), { nodeStrips: true })
  expect(inPackage.program.file).toMatch(/a\.js$/)
  expect(await output(inPackage)).toBe('1\n')
})

test('a mirror reaches everything the program reaches', async () => {
  using files = project({
    'package.json': '{ "type": "module", "imports": { "#inner": "./src/inner.js" } }',
    'node_modules/pack/index.js': "module.exports = 'a package'",
    'src/main.ts': [
      "import { deep, type Word } from './lib/deep.ts'",
      "import { plain } from './plain.js'",
      "import pack from 'pack'",
      "import data from './data.json' with { type: 'json' }",
      "import { readFileSync } from 'node:fs'",
      'const word: Word = deep',
      "const { late } = await import('./late.mts')",
      "console.log(word, plain, pack, data.n, late, readFileSync(new URL('../notes.txt', import.meta.url), 'utf8'))",
    ].join('\n'),
    'src/lib/deep.ts': "import { up } from '../up.js'\nexport type Word = string\nexport const deep: Word = `deep and ${up}`",
    'src/up.ts': "export const up: string = 'up'",
    'src/plain.js': "import { up } from './up.ts'\nexport const plain = `plain ${up}`",
    'src/late.mts': "export const late: string = 'late'",
    'src/data.json': '{ "n": 7 }',
    'notes.txt': 'notes',
  })
  const prepared = await prepareFile(files.file('src/main.ts'), { nodeStrips: false, cwd: files.path, tempRoot: files.path })
  expect(prepared.module).toBe('module')
  const printed = await output(prepared)
  expect(printed).toContain('deep and up plain up a package 7 late notes\n')
  expect(readdirSync(files.path).sort()).toEqual(['node_modules', 'notes.txt', 'package.json', 'src'])
})

test.each([
  ['a.mts', '{}', 'export {}', 'module'],
  ['a.cts', '{ "type": "module" }', '', 'commonjs'],
  ['a.js', '{ "type": "module" }', '', 'module'],
  ['a.ts', '{ "type": "commonjs" }', '', 'commonjs'],
  ['a.js', '{}', "import 'node:fs'", 'module'],
  ['a.js', '{}', 'console.log(import.meta.url)', 'module'],
  ['a.js', '{}', 'await 1', 'module'],
  ['a.js', '{}', 'for await (const x of []) {}', 'module'],
  ['a.js', '{}', 'const require = 1\nexport const x = require', 'module'],
  ['a.js', '{}', 'const x = await 1, require = 2', 'module'],
  ['a.js', '{}', 'console.log(\n  await 1)', 'module'],
  ['a.js', '{}', "require('node:fs')", 'commonjs'],
  ['a.ts', '{}', "import type { X } from './x.ts'", 'commonjs'],
])('%s with %s and %j is what node takes it for: %s, %s', async (name, packageFile, source, kind) => {
  using files = project({ 'package.json': packageFile, [name]: source })
  expect((await prepareFile(files.file(name), { nodeStrips: true })).module).toBe(kind)
})

test.each([
  ['enum Colour { Red }', /:1:1: An enum cannot be run.*as const/],
  ['const a = 1\n  namespace Names { export const x = 1 }', /:2:3: A namespace with values/],
  ['class A {\n  constructor(private x: number) {}\n}', /:2:23: A parameter property.*Declare the field/],
  ['import fs = require("node:fs")', /:1:1: An import with "="/],
  ['export = 1', /:1:1: An "export ="/],
  ['const s = "😀"; const x = <string>s', /:1:27: A type assertion with angle brackets.*"as"/],
  ['function d() {}\n\n@d\nclass A {}', /:3:1: A decorator/],
  ['console.log(1\nconsole.log(2)', /:2:1: .* \| The line reads: console\.log\(2\)$/],
  ['let a = 1\nlet a = 2', /:2:5: Identifier 'a' has already been declared/],
])('%j is a problem with its place and what to write', async (source, problem) => {
  using files = project({ 'a.mts': source })
  expect(await problemOf(prepareFile(files.file('a.mts')))).toMatch(problem)
  expect(await problemOf(prepareDemo(files.file('a.mts'), { neighbours: files.path }))).toMatch(problem)
})

test.each([
  ['a.cjs', 'const x = {\n', /a\.cjs:2:1: Unexpected end of input/],
  ['a.mjs', "import x from 'y'\nconst = 1", /a\.mjs:2:7: Unexpected token '='/],
])('a syntax error in JavaScript, %s, has a place', async (name, source, problem) => {
  using files = project({ [name]: source })
  expect(await problemOf(prepareFile(files.file(name)))).toMatch(problem)
})

test('a problem in an imported file names that file', async () => {
  using files = project({ 'a.ts': "import './b.ts'", 'b.ts': 'enum B {}' })
  expect(await problemOf(prepareFile(files.file('a.ts'), { nodeStrips: false, tempRoot: files.path }))).toMatch(/b\.ts:1:1: An enum/)
  expect(readdirSync(files.path).sort()).toEqual(['a.ts', 'b.ts'])
})

test.each([
  ['counter.mts', /There is no file .*counter\.mts\. \| Did you mean "counters\.mts"\?/],
  ['zzzzzzzzzzzzzzzzz', /There is no file .* \| Programs in .*: counters\.mts/],
  ['empty', /empty is a folder, not a program\. \| Give the path/],
  ['notes.txt', /not a program that node can run\. \| Its name must end in \.ts, .* or \.cjs\./],
  ['notes.txt/x.ts', /There is no file/],
])('%s is not there, or no program', async (name, problem) => {
  using files = project({ 'counters.mts': '', 'notes.txt': '', 'empty/notes.txt': '' })
  expect(await problemOf(prepareFile(files.file(name)))).toMatch(problem)
})

test.skipIf(process.platform === 'win32')('a pipe or a device, which may never end, is not read', async () => {
  using files = project({})
  symlinkSync('/dev/zero', files.file('zero.mjs'))
  expect(await problemOf(prepareFile(files.file('zero.mjs')))).toMatch(/zero\.mjs is no ordinary file\./)
})

test('a folder that cannot be made is said', async () => {
  using files = project({ 'a.ts': 'const a = 1 as number' })
  expect(await problemOf(prepareFile(files.file('a.ts'), { nodeStrips: false, tempRoot: '/missing' }))).toMatch(
    /could not be run: the temporary folder cannot be used/,
  )
  rmSync(files.file('a.ts'))
})
