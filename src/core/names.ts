/** The name most like a mistyped one, if any is near enough to be meant. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(2, Math.floor(wanted.length / 2))
  for (const name of names) {
    const distance = name.startsWith(wanted) && wanted.length > 1 ? 0 : editDistance(wanted, name.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [name, distance]
  }
  return best
}

/** "Did you mean x?", or the names there are. */
export function suggest(typed: string, names: readonly string[], all: string): string {
  const name = nearest(typed, names)
  return name === undefined ? all : `Did you mean "${name}"?`
}

/** Damerau–Levenshtein (optimal string alignment): a swap of two neighbours counts once. */
function editDistance(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let distance = Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        distance = Math.min(distance, (rows[row - 2]?.[column - 2] ?? 0) + 1)
      }
      current.push(distance)
    }
    rows.push(current)
  }
  return rows[left.length]?.[right.length] ?? 0
}
