import { Writable } from 'node:stream'

/** Terminals that know it show what is between the two at once; the others ignore it. */
const update = { begin: '\u001B[?2026h', end: '\u001B[?2026l' }

/** An output that a prompt may end without ending ours: Inquirer ends what it is given after every prompt. */
export function createPromptOutput(output: NodeJS.WriteStream): Writable {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, written) {
      output.write(`${update.begin}${chunk.toString()}${update.end}`)
      written()
    },
  })
  return Object.defineProperties(stream, {
    isTTY: { get: () => output.isTTY },
    columns: { get: () => output.columns },
    rows: { get: () => output.rows },
  })
}
