import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openProgress } from '../../../src/io/progress/store.ts'
import { buildWriter, startWriter, tempFolder } from './helpers.ts'

const names = async (folder: string): Promise<readonly unknown[]> =>
  (await openProgress({ folder }).read()).entries.map((entry) => entry.type === 'step' && entry.step)

test('four terminals at once lose nothing, and a reader beside them sees no damage', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  const folder = join(root.path, 'data')
  const writers = ['a', 'b', 'c', 'd'].map((name) => startWriter(writer, folder, name, '200'))
  let ended = false
  const all = Promise.all(writers.map(({ lines }) => lines)).then((lines) => {
    ended = true
    return lines.flat()
  })
  const notices: string[] = []
  while (!ended) {
    notices.push(...(await openProgress({ folder }).read()).notices)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const acknowledged = (await all).filter((line) => line !== 'ready')
  expect(acknowledged).toHaveLength(800)
  expect((await names(folder)).toSorted()).toEqual(acknowledged.toSorted())
  expect(notices).toEqual([])
})

test('a file of something else, met by several terminals at once, takes no entry along', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  for (let round = 0; round < 4; round++) {
    const folder = join(root.path, `data-${round}`)
    await openProgress({ folder }).append({ type: 'done', lesson: 'x' })
    const writers = ['a', 'b'].map((name) => startWriter(writer, folder, name, '40'))
    await Promise.all(writers.map((one) => one.printed(1)))
    // Rubbish takes the file's place while they write; what stood there before is lost by that, what comes after must not be.
    writeFileSync(join(folder, 'progress.jsonl'), 'rubbish\n')
    const before = await Promise.all(writers.map(({ lines }) => lines))
    const found = await names(folder)
    for (const [index, name] of ['a', 'b'].entries()) {
      expect(before[index]).toHaveLength(41)
      expect(found.filter((one) => String(one).startsWith(name)).at(-1) ?? `${name}-39`).toBe(`${name}-39`)
    }
  }
})

test('what was acknowledged before a SIGKILL is there, whenever it comes', async () => {
  using root = tempFolder()
  const writer = await buildWriter(root.path)
  const folder = join(root.path, 'data')
  const acknowledged: string[] = []
  for (let round = 0; round < 30; round++) {
    const { child, printed, lines } = startWriter(writer, folder, `r${round}`, '100000')
    await printed(1 + (round % 7))
    // Somewhere within the next few writes.
    const until = performance.now() + ((round * 0.37) % 5)
    while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    acknowledged.push(...(await lines).filter((line) => line !== 'ready'))
  }
  const found = new Set(await names(folder))
  expect(acknowledged.length).toBeGreaterThan(60)
  expect(acknowledged.filter((name) => !found.has(name))).toEqual([])
})
