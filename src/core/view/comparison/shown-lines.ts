import type { GradedLine } from '../../graded.ts'

/** Lines left out of a comparison, and how many of them are not right. */
export interface LeftOut {
  readonly leftOut: number
  readonly wrong: number
}

/** Lines of context around a wrong one. */
const context = 1
const contextAtStart = 3

/** The rows of a comparison worth showing: all of a short one, of a long one those around wrong lines, at most `most`. */
export function shownLines(lines: readonly GradedLine[], most: number): readonly (GradedLine | LeftOut)[] {
  if (lines.length <= most) return lines
  const wanted = new Set<number>()
  for (const [index, line] of lines.entries()) {
    if (!line.right) for (let near = index - context; near <= index + context; near += 1) wanted.add(near)
    if (wanted.size >= most) break
  }
  if (wanted.size === 0) for (let index = 0; index < contextAtStart; index += 1) wanted.add(index)
  const rows: (GradedLine | LeftOut)[] = []
  for (const [index, line] of lines.entries()) {
    const last = rows.at(-1)
    if (wanted.has(index)) rows.push(line)
    else if (last !== undefined && 'leftOut' in last) rows[rows.length - 1] = leaveOut(line, last)
    else rows.push(leaveOut(line, { leftOut: 0, wrong: 0 }))
  }
  return rows
}

const leaveOut = (line: GradedLine, { leftOut, wrong }: LeftOut): LeftOut => ({ leftOut: leftOut + 1, wrong: wrong + (line.right ? 0 : 1) })
