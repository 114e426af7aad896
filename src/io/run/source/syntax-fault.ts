/** A place in a source where it is not what it would have to be. */
export interface SyntaxFault {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly message: string
  /** TypeScript that is right but would have to be turned into JavaScript, not just removed. */
  readonly unerasable: boolean
}

/** Reads what V8, Node and amaro put before an error: the line's number after the last colon, the line, carets under the fault. */
export function readFault(report: string, message: string, unerasable: boolean): SyntaxFault {
  const lines = report.split('\n')
  const line = Number(/:(\d+)$/.exec(lines[0] ?? '')?.[1] ?? 1)
  const carets = lines.find((text) => /^\s*\^+\s*$/.test(text)) ?? '^'
  return { line, column: carets.indexOf('^') + 1, message, unerasable }
}
