import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parsePsTable } from '../../../../src/io/run/tree/ps-table.ts'
import { psTree } from '../../../../src/io/run/tree/ps-tree.ts'
import { isAlive } from '../helpers.ts'

const programs = resolve(import.meta.dirname, '../../../fixtures/programs')

test('a table of ps, with environments behind the commands', () => {
  const text = [
    '    1     0     1   9876 Ss   Sun Nov  9 01:03:57 2025     /sbin/launchd',
    '  501   499   501 123456 Z    Sun Nov 23 11:03:57 2025     node x.mjs HOME=/Users/x NODE_CONCEPTS_RUN=run-abc123 A=b',
    'not a row',
  ].join('\n')
  expect(parsePsTable(text)).toMatchObject([
    { pid: 1, parent: 0, group: 1, residentBytes: 9876 * 1024, started: 'Sun Nov  9 01:03:57 2025', dead: false, command: '/sbin/launchd' },
    { pid: 501, parent: 499, group: 501, dead: true, startedAt: Date.parse('Sun Nov 23 11:03:57 2025') },
  ])
})

test.runIf(process.platform !== 'win32')('the tree found by ps: what was seen below the root is ended, wherever it went', async () => {
  const root = spawn(process.execPath, [join(programs, 'detaches.cjs'), 'bare', 'stay'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const tree = psTree(root.pid ?? 0, { id: 'run-none', folder: '/none' }, process.platform === 'darwin' ? 'darwin' : 'freebsd')
  const child = Number(/child (\d+)/.exec(await new Promise<string>((done) => root.stdout.once('data', (data) => done(String(data)))))?.[1])
  const ended = new Promise((done) => root.once('exit', done))
  await tree.note()
  expect(tree.look()).toBeGreaterThan(10 * 1024 * 1024)
  tree.kill()
  await ended
  expect(isAlive(child)).toBe(true)
  expect(await tree.sweep()).toBe(1)
  expect(isAlive(child)).toBe(false)
})
