import * as readline from 'node:readline'
import { PassThrough, Writable } from 'node:stream'
import { sequenceOf } from './keys.ts'
import { createReplay, type Replay } from './replay.ts'

export interface ScreenOptions {
  readonly columns?: number
  readonly rows?: number
}

/** A terminal in memory: streams for a program to use, and a screen to read. */
export interface Screen extends Omit<Replay, 'write' | 'resize' | 'finish'> {
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** Types keys: names such as `down`, `enter`, `ctrl-c`, or text. */
  press(...keys: readonly string[]): void
  /** Types text, all at once. */
  type(text: string): void
  resize(columns: number, rows: number): Promise<void>
  /** The input ends, as when the window is closed. */
  endInput(): void
  inRawMode(): boolean
  /** How many times was written so far. */
  writes(): number
}

export function createScreen({ columns = 90, rows = 30 }: ScreenOptions = {}): Screen {
  const { write, resize, finish: _, ...replay } = createReplay({ columns, rows, patienceMs: 5000, convertEol: true })
  let writes = 0
  let raw = false
  const output = Object.assign(
    new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _encoding, written) {
        writes++
        write(chunk.toString())
        written()
      },
    }),
    {
      isTTY: true,
      columns,
      rows,
      getWindowSize: () => [output.columns, output.rows],
      cursorTo: (x: number, y?: number) => readline.cursorTo(output, x, y),
      moveCursor: (x: number, y: number) => readline.moveCursor(output, x, y),
      clearLine: (direction: readline.Direction) => readline.clearLine(output, direction),
      clearScreenDown: () => readline.clearScreenDown(output),
    },
  )
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => void (raw = on) })
  return {
    ...replay,
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    press: (...keys) => keys.forEach((key) => input.write(sequenceOf(key))),
    type: (text) => void input.write(text),
    async resize(newColumns, newRows) {
      await replay.drawn()
      resize(newColumns, newRows)
      Object.assign(output, { columns: newColumns, rows: newRows })
      output.emit('resize')
    },
    endInput: () => void input.end(),
    inRawMode: () => raw,
    writes: () => writes,
    [Symbol.dispose]() {
      replay[Symbol.dispose]()
      input.destroy()
      output.destroy()
    },
  }
}
