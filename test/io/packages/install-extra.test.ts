import { createServer } from 'node:http'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extraFolder } from '../../../src/io/packages/extra-folder.ts'
import { findPackage } from '../../../src/io/packages/find-package.ts'
import { installExtra } from '../../../src/io/packages/install-extra.ts'
import { makeFolder } from '../../../src/io/progress/make-folder.ts'
import { tempRoot } from '../run/helpers.ts'

/** A package on this disk: what npm does with it is the same, without a network. */
function localPackage(root: string, scripts: Record<string, string> = {}, code = 'module.exports = "hello"'): string {
  const folder = join(root, 'greeting')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'greeting', version: '1.2.3', main: 'index.js', scripts }))
  writeFileSync(join(folder, 'index.js'), code)
  return folder
}

const nodePath = process.execPath
const env = { ...process.env, npm_config_install_links: 'true' }

test('an extra is put in place in one piece, without its install scripts, and found by its version', async () => {
  using root = tempRoot()
  const source = localPackage(root.path, { postinstall: 'node -e "require(`fs`).writeFileSync(`ran`, ``)"' })
  const extra = { id: 'greeting', what: 'a greeting', packages: { greeting: `file:${source}` }, megabytes: 1 }
  const folder = join(root.path, 'data', 'packages')
  const place = extraFolder(folder, extra)
  expect(await installExtra(extra, { folder, env, nodePath, makeFolder })).toEqual({ installed: true })
  expect(readdirSync(folder)).toHaveLength(1)
  expect(findPackage('greeting', place, '1.2.3')).toContain('greeting')
  expect(findPackage('greeting', place, '1.2.4')).toBeUndefined()
  expect(existsSync(join(source, 'ran'))).toBe(false)
  // A second time it is there already.
  expect(await installExtra(extra, { folder, env: {}, nodePath: '/no/such/node', makeFolder })).toEqual({ installed: true })
})

test('without a network there is a reason, and nothing is left', async () => {
  using root = tempRoot()
  const extra = { id: 'x', what: 'x', packages: { 'no-such-package-of-ours': '1.0.0' }, megabytes: 1 }
  const folder = join(root.path, 'packages')
  const result = await installExtra(extra, {
    folder,
    // A port nobody listens on, asked once.
    env: { ...process.env, npm_config_registry: await closedAddress(), npm_config_cache: join(root.path, 'cache') },
    nodePath,
    makeFolder,
  })
  expect(result).toEqual({ installed: false, reason: 'the npm registry cannot be reached' })
  expect(readdirSync(folder)).toEqual([])
})

test('what npm calls installed and does not load is not there, and nothing is left', async () => {
  using root = tempRoot()
  const source = localPackage(root.path, {}, 'throw new Error("half of it is missing")')
  const extra = { id: 'greeting', what: 'a greeting', packages: { greeting: `file:${source}` }, megabytes: 1 }
  const folder = join(root.path, 'packages')
  expect(await installExtra(extra, { folder, env, nodePath, makeFolder })).toEqual({
    installed: false,
    reason: expect.stringContaining('cannot be loaded here (Error: half of it is missing)') as string,
  })
  expect(readdirSync(folder)).toEqual([])
})

test.runIf(process.platform === 'linux')('a folder that cannot be made is a reason, also where Node would try for ever', async () => {
  const extra = { id: 'x', what: 'x', packages: { x: '1.0.0' }, megabytes: 1 }
  expect(await installExtra(extra, { folder: '/proc/node-concepts/packages', env, nodePath, makeFolder })).toEqual({
    installed: false,
    reason: 'its folder cannot be written to',
  })
})

test('halves that were left by a kill are cleared away an hour later', async () => {
  using root = tempRoot()
  const folder = join(root.path, 'packages')
  const [old, young] = [join(folder, '.half-old'), join(folder, '.half-young')]
  for (const path of [old, young]) mkdirSync(path, { recursive: true })
  utimesSync(old, new Date(0), new Date(0))
  const extra = { id: 'greeting', what: 'a greeting', packages: { greeting: `file:${localPackage(root.path)}` }, megabytes: 1 }
  await installExtra(extra, { folder, env, nodePath, makeFolder })
  expect([existsSync(old), existsSync(young)]).toEqual([false, true])
})

async function closedAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no address')
  return `http://127.0.0.1:${address.port}/`
}
