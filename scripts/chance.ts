/** How often each outcome came. */
export type Counts = ReadonlyMap<string, number>

export function countOf(outcomes: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return counts
}

/** How often chance alone would part two samples of one source as far as this: a permutation test on chi-square. */
export function chanceOfDifference(left: readonly string[], right: readonly string[], rounds = 5000): number {
  const kinds = [...new Set([...left, ...right])]
  if (kinds.length === 1) return 1
  const pool = [...left, ...right].map((outcome) => kinds.indexOf(outcome))
  const totals = kinds.map((_, kind) => pool.filter((other) => other === kind).length)
  const distance = (): number => {
    const found = kinds.map(() => 0)
    for (const kind of pool.slice(0, left.length)) found[kind] = (found[kind] ?? 0) + 1
    return found.reduce((sum, count, kind) => {
      const expected = ((totals[kind] ?? 0) * left.length) / pool.length
      return sum + (count - expected) ** 2 / expected
    }, 0)
  }
  const actual = distance()
  let asFar = 0
  for (let round = 0; round < rounds; round++) {
    for (let index = pool.length - 1; index > 0; index--) {
      const other = Math.floor(Math.random() * (index + 1))
      ;[pool[index], pool[other]] = [pool[other] ?? 0, pool[index] ?? 0]
    }
    if (distance() >= actual - 1e-9) asFar++
  }
  return asFar / rounds
}
