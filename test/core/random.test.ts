import { expect, test } from 'vitest'
import { seededRandom, shuffled } from '../../src/core/random.ts'

const take = (seed: number | string, count = 5): readonly number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => random())
}

test('the same seed gives the same numbers, another seed others', () => {
  const seeds = [0, 1, 2, -1, 2 ** 32 - 2, '', 'a', 'b', 'ab', 'ba', 'event-loop/race']
  for (const seed of seeds) expect(take(seed)).toEqual(take(seed))
  expect(new Set(seeds.map((seed) => take(seed).join())).size).toBe(seeds.length)
})

test('numbers lie evenly from 0 to 1, 1 excluded', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const number of take('even', 20_000)) tenths[Math.floor(number * 10)] = (tenths[Math.floor(number * 10)] ?? Number.NaN) + 1
  expect(tenths).toHaveLength(10)
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('a shuffle keeps every element, changes nothing in place, and takes every order about as often', () => {
  const list = ['a', 'b', 'c'] as const
  const random = seededRandom(3)
  const orders = new Map<string, number>()
  for (let round = 0; round < 6000; round++) {
    const order = shuffled(list, random).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  expect(list).toEqual(['a', 'b', 'c'])
  expect(shuffled([], random)).toEqual([])
})
