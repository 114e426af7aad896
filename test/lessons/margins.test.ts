import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { chanceBelowZero, comparisons, logMargin, runsIn } from '../../scripts/margins.ts'
import { decide } from '../../src/core/condition.ts'
import type { Demo } from '../../src/core/lesson.ts'
import { varyDemo } from '../../src/core/variant.ts'
import { loadPack, openLesson } from '../../src/io/packs.ts'

/**
 * How near the measured demos come to telling a right prediction that it is wrong, computed from recorded runs on all supported Nodes
 * (`npm run observe`); a relation that ever failed is counted.
 */
const root = resolve(import.meta.dirname, '../..')
const recorded = JSON.parse(readFileSync(join(root, 'test/fixtures/measured-values.json'), 'utf8')) as Record<
  string,
  Record<string, number[]>
>
const loaded = await loadPack(join(root, 'lessons'))
const lessons = await Promise.all(loaded.pack.lessons.map((entry) => openLesson(loaded, entry)))
const demos = lessons.flatMap(({ entry, demos }) =>
  demos
    .flatMap((demo) => [demo, ...(demo.variants ?? []).map((variant) => ({ ...varyDemo(demo, variant), id: `${demo.id}~${variant.id}` }))])
    .flatMap((demo): [string, Demo][] => (demo.contract.kind === 'measured' ? [[`${entry.id}/${demo.id}`, demo]] : [])),
)
const recordedDemos = demos.filter(([id]) => (Object.values(recorded[id] ?? {})[0] ?? []).length > 0)

test('the greater part of the demos that measure has been recorded', () => {
  expect(recordedDemos.length).toBeGreaterThan(demos.length * 0.5)
})

test.each(recordedDemos)('%s: a right prediction is called wrong less than once in a thousand times', (id, demo) => {
  if (demo.contract.kind !== 'measured') throw new Error('only measured demos here')
  const runs = runsIn(recorded[id] ?? {})
  expect(runs.length).toBeGreaterThanOrEqual(20)
  for (const relation of demo.contract.relations) {
    // Relations on lines were decided when the values were recorded.
    if (JSON.stringify(relation).includes('"value"')) expect(runs.filter((run) => !decide(relation, run))).toEqual([])
    for (const comparison of comparisons(relation)) {
      // A floor: what a program waits or works for by the clock cannot be less. It has no margin, and needs none; it was counted above.
      if (comparison.compare === '>=' && typeof comparison.than === 'number') continue
      const margins = runs.flatMap((run) => logMargin(comparison, run) ?? [])
      if (margins.length < 20) continue
      const chance = chanceBelowZero(margins)
      expect({ comparison, chance, smallest: Math.exp(Math.min(...margins)) }).toMatchObject({
        chance: expect.toSatisfy((one: number) => one < 0.001) as number,
      })
    }
  }
})

/**
 * Of a race every outcome that its contract lists is graded as possible. What is left is an outcome that it does not list: never seen in so many
 * runs, its chance is below three in as many (the rule of three, 95 %).
 */
test('an outcome that no contract of a race lists comes less than once in a thousand runs', () => {
  const observed = JSON.parse(readFileSync(join(root, 'test/fixtures/observed.json'), 'utf8')) as Record<
    string,
    { readonly contract: string; readonly nodes: Record<string, { counts: Record<string, number>; held: boolean }> }
  >
  const races = Object.values(observed)
    .filter(({ contract }) => ['oneOf', 'unordered', 'partialOrder'].includes(contract))
    .flatMap(({ nodes }) => Object.values(nodes))
  const runs = races.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0)
  expect(races.filter(({ held }) => !held)).toEqual([])
  expect(3 / runs).toBeLessThan(0.001)
})
