/** How two lists of lines differ when order counts. Lines are masked. */
export interface LineComparison {
  /** Positions (from 0) at which both have the same line. */
  readonly same: ReadonlySet<number>
  /**
   * 0 to 1: the mean of two shares. Positions: how many hold the same line, of the longer list. Pairs: how many pairs of printed lines stand in
   * the right order, of all pairs. So one swap of neighbours in a long list costs little, and a line too many at the start not everything.
   */
  readonly score: number
  /** Lines that were predicted (as often) and did not print. */
  readonly extra: readonly string[]
  /** Lines that printed and were not predicted. */
  readonly missing: readonly string[]
}

export function compareLines(yours: readonly string[], actual: readonly string[]): LineComparison {
  const length = Math.max(yours.length, actual.length)
  const same = new Set(actual.flatMap((line, index) => (yours[index] === line ? [index] : [])))
  const score = length === 0 ? 1 : (same.size / length + pairsInOrder(yours, actual)) / 2
  return { same, score, extra: without(yours, actual), missing: without(actual, yours) }
}

/** The share of the pairs of printed lines that the prediction has in the same order. Equal lines are paired first with first. */
function pairsInOrder(yours: readonly string[], actual: readonly string[]): number {
  if (actual.length < 2) return actual.some((line) => yours.includes(line)) ? 1 : 0
  const taken = new Set<number>()
  const places = actual.flatMap((line) => {
    const place = yours.findIndex((other, index) => other === line && !taken.has(index))
    if (place < 0) return []
    taken.add(place)
    return [place]
  })
  let right = 0
  for (let first = 0; first < places.length; first++) {
    for (let second = first + 1; second < places.length; second++) {
      const [a = 0, b = 0] = [places[first], places[second]]
      if (a < b) right++
    }
  }
  return right / ((actual.length * (actual.length - 1)) / 2)
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return lines.filter((line) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
