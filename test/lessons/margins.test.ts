import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { decide, type Condition, type Evidence } from '../../src/core/condition.ts'
import type { Demo } from '../../src/core/lesson.ts'
import { loadPack, openLesson } from '../../src/io/packs.ts'

/**
 * How near the measured demos come to telling a right prediction that it is wrong, computed from recorded runs on all supported Nodes
 * (`npm run observe`). Where a relation of two numbers has to hold, the lower half of the logarithm of its margin is taken as normal, which it is
 * where many small delays multiply; a relation that ever failed is counted.
 */
const root = resolve(import.meta.dirname, '../..')
const recorded = JSON.parse(readFileSync(join(root, 'test/fixtures/measured-values.json'), 'utf8')) as Record<
  string,
  Record<string, number[]>
>
const loaded = await loadPack(join(root, 'lessons'))
const lessons = await Promise.all(loaded.pack.lessons.map((entry) => openLesson(loaded, entry)))
const demos = lessons.flatMap(({ entry, demos }) =>
  demos.flatMap((demo): [string, Demo][] => (demo.contract.kind === 'measured' ? [[`${entry.id}/${demo.id}`, demo]] : [])),
)
const recordedDemos = demos.filter(([id]) => (Object.values(recorded[id] ?? {})[0] ?? []).length > 0)

/** Of each value the n-th number: one run. */
function runsOf(id: string): readonly Evidence[] {
  const values = recorded[id] ?? {}
  const count = Math.min(...Object.values(values).map((all) => all.length))
  return Array.from({ length: count }, (_, index) => ({
    lines: [],
    values: Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[index] ?? Number.NaN])),
  }))
}

/** The comparisons that a condition comes down to, where all of them must hold. */
function comparisons(condition: Condition): readonly Extract<Condition, { is: 'value' }>[] {
  if (condition.is === 'value') return [condition]
  return condition.is === 'all' ? condition.conditions.flatMap(comparisons) : []
}

/** Positive: it holds, by so much. Undefined where there is no ratio. */
function logMargin({ name, compare, than }: Extract<Condition, { is: 'value' }>, { values }: Evidence): number | undefined {
  const left = values[name] ?? Number.NaN
  const right = typeof than === 'number' ? than : (values[than.value] ?? Number.NaN) * (than.times ?? 1)
  if (!(left > 0) || !(right > 0) || compare === '=' || compare === '!=') return undefined
  return (compare === '>' || compare === '>=' ? 1 : -1) * Math.log(left / right)
}

/**
 * The chance to fall below zero. Delays stretch a sample to one side only, so the deviation is taken from the half below the median: that is
 * the side on which a relation fails.
 */
function chanceBelowZero(sample: readonly number[]): number {
  const sorted = sample.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const below = sorted.filter((one) => one <= median)
  const deviation = Math.sqrt(below.reduce((sum, one) => sum + (median - one) ** 2, 0) / below.length)
  return deviation === 0 ? (median > 0 ? 0 : 1) : upperTail(median / deviation)
}

/** Abramowitz and Stegun 26.2.17, good to 7 digits. */
function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z)
  const t = 1 / (1 + 0.231_641_9 * z)
  const sum = t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

test('the greater part of the demos that measure has been recorded', () => {
  expect(recordedDemos.length).toBeGreaterThan(demos.length * 0.5)
})

test.each(recordedDemos)('%s: a right prediction is called wrong less than once in a thousand times', (id, demo) => {
  if (demo.contract.kind !== 'measured') throw new Error('only measured demos here')
  const runs = runsOf(id)
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
