import type { Condition, Evidence } from '../src/core/condition.ts'

/**
 * How far measured numbers are from breaking a relation. Where a relation of two numbers has to hold, the lower half of the logarithm of its margin
 * is taken as normal, which it is where many small delays multiply.
 */
export type Comparison = Extract<Condition, { is: 'value' }>

/** Of each value the n-th number: one run. */
export function runsIn(values: Readonly<Record<string, readonly number[]>>): readonly Evidence[] {
  const lengths = Object.values(values).map((all) => all.length)
  const count = lengths.length === 0 ? 0 : Math.min(...lengths)
  return Array.from({ length: count }, (_, index) => ({
    lines: [],
    values: Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all[index] ?? Number.NaN])),
  }))
}

/** The comparisons that a condition comes down to, where all of them must hold. */
export function comparisons(condition: Condition): readonly Comparison[] {
  if (condition.is === 'value') return [condition]
  return condition.is === 'all' ? condition.conditions.flatMap(comparisons) : []
}

/** Positive: it holds, by so much. Undefined where there is no ratio. */
export function logMargin({ name, compare, than }: Comparison, { values }: Evidence): number | undefined {
  const left = values[name] ?? Number.NaN
  const right = typeof than === 'number' ? than : (values[than.value] ?? Number.NaN) * (than.times ?? 1)
  if (!(left > 0) || !(right > 0) || compare === '=' || compare === '!=') return undefined
  return (compare === '>' || compare === '>=' ? 1 : -1) * Math.log(left / right)
}

/**
 * The chance to fall below zero. Delays stretch a sample to one side only, so the deviation is taken from the half below the median: that is
 * the side on which a relation fails.
 */
export function chanceBelowZero(sample: readonly number[]): number {
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

/** `waited >= 300`, `threads < 0.7 × alone` */
export function sayComparison({ name, compare, than }: Comparison): string {
  if (typeof than === 'number') return `${name} ${compare} ${than}`
  return `${name} ${compare} ${than.times === undefined ? '' : `${than.times} × `}${than.value}`
}
