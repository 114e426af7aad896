import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProgress } from '../../../src/io/progress/store.ts'
import { buildWriter, startWriter, tempFolder, type Writer } from './helpers.ts'

const names = async (folder: string): Promise<readonly string[]> =>
  (await openProgress({ folder }).history()).map((entry) => (entry.type === 'step' ? entry.step : entry.type))

const inOrder = (names: Iterable<string>): readonly string[] => [...names].toSorted((left, right) => (left < right ? -1 : 1))

/** More when asked for: `KILLS=400 npx vitest run test/io/progress/processes.test.ts`. */
const killsPerTest = Number(process.env['KILLS'] ?? 100)

/** The lines of all writers; `ended` turns true with the last. */
function whole(writers: readonly Writer[]): { ended: boolean; readonly lines: Promise<readonly string[]> } {
  const all = { ended: false, lines: Promise.all(writers.map(({ lines }) => lines)).then((lines) => lines.flat()) }
  void all.lines.then(() => (all.ended = true))
  return all
}

test('four terminals at once lose nothing, and a reader beside them sees no damage', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  const folder = join(root.path, 'data')
  const writers = ['a', 'b', 'c', 'd'].map((name) => startWriter(writer, folder, name, '200'))
  const all = whole(writers)
  const notices: string[] = []
  while (!all.ended) {
    notices.push(...(await openProgress({ folder }).read()).notices)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const acknowledged = (await all.lines).filter((line) => line !== 'ready')
  expect(acknowledged).toHaveLength(800)
  expect(inOrder(await names(folder))).toEqual(inOrder(acknowledged))
  expect(notices).toEqual([])
})

test('a file of something else, met by several terminals at once, takes no entry along', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  for (let round = 0; round < 4; round++) {
    const folder = join(root.path, `data-${round}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'progress.jsonl'), 'rubbish\n')
    const writers = ['a', 'b'].map((name) => startWriter(writer, folder, name, '20'))
    await Promise.race(writers.map(({ printed }) => printed(1)))
    await names(folder)
    const acknowledged = (await whole(writers).lines).filter((line) => line !== 'ready')
    expect(acknowledged).toHaveLength(40)
    expect(inOrder(new Set(await names(folder)))).toEqual(inOrder(acknowledged))
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(files.some((text) => text.startsWith('rubbish\n'))).toBe(true)
  }
})

test('lines that others leave half written, again and again, damage no acknowledged one', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  const folder = join(root.path, 'data')
  await openProgress({ folder }).append({ type: 'step', lesson: 'x', step: 'first' })
  const writers = ['a', 'b'].map((name) => startWriter(writer, folder, name, '150'))
  const all = whole(writers)
  while (!all.ended) {
    appendFileSync(join(folder, 'progress.jsonl'), '{"at":"2026-')
    await new Promise((resolve) => setImmediate(resolve))
  }
  const acknowledged = (await all.lines).filter((line) => /^[ab]-/.test(line))
  const found = new Set(await names(folder))
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(acknowledged.filter((name) => !found.has(name))).toEqual([])
})

test('what was acknowledged before a SIGKILL is there, whenever it comes', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  const folder = join(root.path, 'data')
  const killOne = async (round: number): Promise<readonly string[]> => {
    const { child, printed, lines } = startWriter(writer, folder, `r${round}`, '100000')
    await printed(1 + (round % 7))
    // Somewhere within the next few writes.
    const until = performance.now() + ((round * 0.37) % 5)
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    return (await lines).filter((line) => line !== 'ready')
  }
  const acknowledged: string[] = []
  for (let round = 0; round < killsPerTest; round += 2)
    acknowledged.push(...(await Promise.all([killOne(round), killOne(round + 1)])).flat())
  const found = new Set(await names(folder))
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(acknowledged.filter((name) => !found.has(name))).toEqual([])
}, 300_000)
