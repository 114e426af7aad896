import { EndOfInput, Interrupted } from '../../errors.ts'

/** Lines of an input stream, one at a time; none is lost between two questions, and the stream keeps nothing alive once closed. */
export interface LineReader {
  /** The next line without its end. Rejects with EndOfInput, or Interrupted when the signal is aborted or the reader closed. */
  next(): Promise<string>
  close(): void
}

/** An input without line ends (`/dev/zero`) must not fill the memory: after so many characters a line is a line. */
const longestLine = 100_000

export function createLineReader(input: NodeJS.ReadableStream, signal?: AbortSignal): LineReader {
  const lines: string[] = []
  let rest = ''
  let ended = false
  let opened = false
  let closed = false
  let wake: (() => void) | undefined
  const decoder = new TextDecoder()

  const take = (text: string): void => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    if (rest.length > longestLine) {
      parts.push(rest)
      rest = ''
    }
    lines.push(...parts.map((line) => line.replace(/\r$/, '')))
  }
  const onData = (chunk: Buffer | string): void => {
    take(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    // Reading ahead of the questions would fill memory with an endless input.
    if (lines.length > 0) input.pause()
    wake?.()
  }
  const onEnd = (): void => {
    if (!ended) take(decoder.decode())
    if (rest !== '') lines.push(rest)
    rest = ''
    ended = true
    wake?.()
  }
  const onAbort = (): void => wake?.()

  function open(): void {
    opened = true
    // A stream that is over says so only once, and that may have been before we listened.
    if (isOver(input)) return onEnd()
    input.on('data', onData)
    input.on('end', onEnd)
    input.on('close', onEnd)
    input.on('error', onEnd)
    signal?.addEventListener('abort', onAbort)
  }

  return {
    async next() {
      if (!opened && !closed) open()
      for (;;) {
        if (closed || signal?.aborted === true) throw new Interrupted('interrupted')
        const line = lines.shift()
        if (line !== undefined) return line
        if (ended) throw new EndOfInput('the input ended')
        input.resume()
        await new Promise<void>((resolve) => (wake = resolve))
        wake = undefined
      }
    },
    close() {
      if (closed) return
      closed = true
      wake?.()
      if (!opened) return
      input.off('data', onData)
      input.off('end', onEnd)
      input.off('close', onEnd)
      input.off('error', onEnd)
      signal?.removeEventListener('abort', onAbort)
      input.pause()
      // A pipe left open by whoever started us must not keep us alive.
      if ('unref' in input && typeof input.unref === 'function') input.unref()
    },
  }
}

const isOver = (input: NodeJS.ReadableStream & { readonly readableEnded?: boolean; readonly destroyed?: boolean }): boolean =>
  input.readableEnded === true || input.destroyed === true
