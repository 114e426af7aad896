import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { execa } from 'execa'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'node-concepts-arrows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))

/** What the linter says to a file with these contents at this place. */
async function lint(file: string, code: string): Promise<string> {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
  const { stdout } = await execa('oxlint', [path], { cwd: folder, preferLocal: true, localDir: root, reject: false })
  rmSync(path)
  return stdout
}

test.each([
  ['src/core/a.ts', "export { join } from 'node:path'"],
  ['src/core/a.ts', "export { run } from '../io/run.ts'"],
  ['src/core/a.ts', "export { default } from 'chalk'"],
  ['src/core/a.ts', 'export const now = process.uptime()'],
  ['src/core/deep/a.ts', "export { UserError } from '../../errors.ts'"],
  ['src/io/a.ts', "export { b } from './b.ts'"],
  ['src/io/a.ts', "export { b } from './run/b.ts'"],
  ['src/io/run/a.ts', "export { b } from '../packs.ts'"],
  ['src/io/run/a.ts', "export { b } from '../terminal/theme.ts'"],
  ['src/io/run/tree/a.ts', "export { b } from '../../packs.ts'"],
  ['src/io/run/tree/a.ts', "export { b } from '../../terminal/theme.ts'"],
  ['src/io/a.ts', "export { learn } from '../commands/learn.ts'"],
  ['src/steps/a.ts', "export { learn } from '../commands/learn.ts'"],
  ['src/steps/a.ts', 'export const here = process.cwd()'],
  ['src/commands/a.ts', "export { list } from './list.ts'"],
  ['src/commands/a.ts', "export { main } from '../cli.ts'"],
  ['lessons/x/lesson.ts', "export { decide } from '../../src/core/condition.ts'"],
  ['src/cli.ts', 'export const end = () => process.exit(1)'],
  ['src/core/a.ts', 'export const list = (x: any) => x'],
])('%s must not say: %s', async (file, code) => {
  expect(await lint(file, code)).toMatch(/Found 0 warnings and [1-9]\d* errors?/)
})

test.each([
  ['src/core/deep/a.ts', "export { exact } from '../contract.ts'"],
  [
    'src/io/run/a.ts',
    "export { b } from './b.ts'\nexport { exact } from '../../core/contract.ts'\nexport { UserError } from '../../errors.ts'",
  ],
  [
    'src/io/run/tree/a.ts',
    "export { b } from '../b.ts'\nexport { c } from '../folder/c.ts'\nexport { exact } from '../../../core/contract.ts'",
  ],
  ['src/steps/a.ts', "export { b } from './b.ts'\nexport { run } from '../io/run/run-program.ts'"],
  [
    'src/commands/a.ts',
    "export { b } from '../steps/b.ts'\nexport { run } from '../io/run/run-program.ts'\nexport { exact } from '../core/contract.ts'",
  ],
  ['lessons/x/lesson.ts', "export { exact } from '../../src/index.ts'"],
])('%s may say: %s', async (file, code) => {
  expect(await lint(file, code)).toContain('Found 0 warnings and 0 errors')
})
