import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openOwnedFolder } from '../../../src/io/run/folder/run-folder.ts'
import { sweepStaleRuns } from '../../../src/io/run/stale-runs.ts'
import { isAlive, tempRoot } from './helpers.ts'

const programs = resolve(import.meta.dirname, '../../fixtures/programs')
const linux = process.platform === 'linux'

/** Starts a process of ours that runs a program, waits for what it prints, and kills the process. */
async function killWhileRunning(program: string, args: readonly string[], root: string): Promise<string> {
  const command = ['--import', 'tsx', join(programs, 'killed-parent.mts'), join(programs, program), root, ...args]
  const parent = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'] } })
  const printed = await new Promise<string>((done) => parent.stdout.once('data', (data) => done(String(data))))
  const ended = new Promise((done) => parent.once('close', done))
  parent.kill('SIGKILL')
  await ended
  return printed
}

test.runIf(linux).each([
  ['ignores-signals.cjs', []],
  ['detaches.cjs', ['bare', 'stay']],
])('what a killed process of ours left of %s is ended at the next start', async (program, args) => {
  using root = tempRoot()
  const printed = await killWhileRunning(program, args, root.path)
  const child = Number(/child (\d+)/.exec(printed)?.[1])
  expect(isAlive(child)).toBe(true)
  expect(await sweepStaleRuns(root.path)).toBe(1)
  expect(isAlive(child)).toBe(false)
  expect(root.processes()).toEqual([])
  expect(readdirSync(join(root.path, readdirSync(root.path)[0] ?? ''))).toEqual([])
})

test('a folder whose owner lives is left alone', async () => {
  using root = tempRoot()
  const folder = openOwnedFolder('run', root.path)
  expect(await sweepStaleRuns(root.path)).toBe(0)
  expect(readdirSync(folder.path)).toEqual(['owner.json'])
  await folder.remove()
  expect(readdirSync(root.path)).toEqual([])
})

test.runIf(linux)('an owner’s pid that was given away again is no owner', async () => {
  using root = tempRoot()
  const folder = openOwnedFolder('program', root.path)
  const file = join(folder.path, 'owner.json')
  const owner = JSON.parse(readFileSync(file, 'utf8')) as { started: number }
  writeFileSync(file, JSON.stringify({ ...owner, started: owner.started - 1 }))
  expect(await sweepStaleRuns(root.path)).toBe(1)
})

test('a folder without a readable owner is removed when it is old, one of another machine when it is a day old', async () => {
  using root = tempRoot()
  const folder = openOwnedFolder('run', root.path)
  const home = join(folder.path, '..')
  const minutesOld = (name: string, minutes: number, owner: string): void => {
    mkdirSync(join(home, name))
    writeFileSync(join(home, name, 'owner.json'), owner)
    const then = new Date(Date.now() - minutes * 60_000)
    utimesSync(join(home, name), then, then)
  }
  const elsewhere = JSON.stringify({ pid: 1, started: 1, place: 'another machine' })
  minutesOld('run-broken-new', 0, '{"pid"')
  minutesOld('run-broken-old', 5, '{"pid"')
  minutesOld('run-elsewhere-new', 60, elsewhere)
  minutesOld('run-elsewhere-old', 25 * 60, elsewhere)
  minutesOld('not-one-of-ours', 25 * 60, '')
  expect(await sweepStaleRuns(root.path)).toBe(2)
  expect(readdirSync(home).filter((name) => name !== folder.id)).toEqual(['not-one-of-ours', 'run-broken-new', 'run-elsewhere-new'])
  await folder.remove()
})

test('nothing to clear away', async () => {
  expect(await sweepStaleRuns('/missing')).toBe(0)
})
