import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../helpers/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'node-concepts-code-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The kept files by name, with when they were written. */
function kept(home: string): ReadonlyMap<string, number> {
  const code = join(home, 'code')
  return new Map(
    readdirSync(code)
      .flatMap((build) => readdirSync(join(code, build)).map((name) => join(code, build, name)))
      .map((path) => [path, statSync(path).mtimeMs]),
  )
}

const list = (home: string): ReturnType<typeof runCli> => runCli(['list'], { env: { NODE_CONCEPTS_HOME: home } })

test('who only has a look is left nothing behind', async () => {
  const home = join(folder, 'nobody')
  expect((await list(home)).code).toBe(0)
  expect(existsSync(home)).toBe(false)
})

test('compiled code is kept, used, and made anew when it is broken or of another build', async () => {
  const home = join(folder, 'somebody')
  mkdirSync(join(home, 'code/another-build'), { recursive: true })
  writeFileSync(join(home, 'code/another-build/list-bin-cli.cjs.bin'), 'of another build')
  const first = await list(home)
  const written = kept(home)
  expect(written.size).toBeGreaterThan(2)
  expect([...written.keys()].join()).not.toContain('another-build')
  // V8 took all of it, or it would have been written again.
  expect(await list(home)).toEqual(first)
  expect(kept(home)).toEqual(written)
  const [path = ''] = written.keys()
  const { size } = statSync(path)
  truncateSync(path, 100)
  expect(await list(home)).toEqual(first)
  expect(statSync(path).size).toBeGreaterThan(size / 2)
  writeFileSync(path, 'no code at all')
  expect(await list(home)).toEqual(first)
  expect(statSync(path).size).toBeGreaterThan(size / 2)
})

test('a command that is unknown is told so as ever, and keeps nothing', async () => {
  const home = join(folder, 'typo')
  mkdirSync(home)
  const { code, stderr } = await runCli(['lern'], { env: { NODE_CONCEPTS_HOME: home } })
  expect(code).toBe(2)
  expect(stderr).toContain('learn')
  expect(readdirSync(home)).toEqual([])
})
