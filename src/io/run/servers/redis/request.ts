export interface Request {
  readonly words: readonly string[]
  /** Where the next request begins. */
  readonly end: number
}

/** The first request in what has arrived; undefined while it is not complete. */
export function parseRequest(bytes: Buffer): Request | undefined {
  const lineEnd = bytes.indexOf('\r\n')
  if (lineEnd < 0) return undefined
  const head = bytes.toString('latin1', 0, lineEnd)
  let at = lineEnd + 2
  // What a person types: PING and a line end.
  if (!head.startsWith('*')) return { words: head.split(/\s+/).filter((word) => word !== ''), end: at }
  const words: string[] = []
  for (let left = Number(head.slice(1)); left > 0; left--) {
    const lengthEnd = bytes.indexOf('\r\n', at)
    if (lengthEnd < 0) return undefined
    const length = Number(bytes.toString('latin1', at + 1, lengthEnd))
    const start = lengthEnd + 2
    if (bytes.length < start + length + 2) return undefined
    words.push(bytes.toString('utf8', start, start + length))
    at = start + length + 2
  }
  return { words, end: at }
}
