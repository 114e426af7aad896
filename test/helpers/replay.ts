import headless from '@xterm/headless'

/** A screen that shows what was written to it, as a person sees it. */
export interface Replay extends Disposable {
  readonly write: (data: string) => void
  /** Waits until the screen (with what scrolled away) shows this, or fails with what it shows. */
  see(wanted: string | RegExp): Promise<void>
  /** What is on the screen now, trailing blanks removed. */
  text(): string
  /** The same with everything that scrolled away. */
  history(): string
  /** Everything that was written, control sequences included. */
  raw(): string
  cursorIsVisible(): boolean
  /** Resolves when everything written so far is on the screen. */
  drawn(): Promise<void>
  readonly resize: (columns: number, rows: number) => void
  /** Nothing more will be written: what is not seen now is never seen. */
  readonly finish: () => Promise<void>
}

export interface ReplayOptions {
  readonly columns: number
  readonly rows: number
  /** Longer than anything takes on a busy machine; only a failing test waits so long. */
  readonly patienceMs: number
  /** Whether a bare line feed also returns to the first column, as behind a real terminal's line discipline. */
  readonly convertEol?: boolean
}

export function createReplay({ columns, rows, patienceMs, convertEol = false }: ReplayOptions): Replay {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 10_000, convertEol })
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  let written = ''
  let over = false

  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => terminal.buffer.active.getLine(from + index)?.translateToString(true) ?? '')
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd()
  const text = (): string => lines(terminal.buffer.active.baseY, terminal.buffer.active.baseY + terminal.rows)
  const history = (): string => lines(0, terminal.buffer.active.baseY + terminal.rows)
  const drawn = (): Promise<void> => new Promise((resolve) => terminal.write('', resolve))

  return {
    text,
    history,
    drawn,
    raw: () => written,
    cursorIsVisible: () => written.lastIndexOf('\u001B[?25h') >= written.lastIndexOf('\u001B[?25l'),
    write(data) {
      written += data
      terminal.write(data, changed)
    },
    resize: (newColumns, newRows) => terminal.resize(newColumns, newRows),
    async finish() {
      over = true
      await drawn()
      changed()
    },
    async see(wanted) {
      // What was written before the question is no answer to it.
      await drawn()
      await new Promise<void>((resolve, reject) => {
        const shows = (): boolean => (typeof wanted === 'string' ? history().includes(wanted) : wanted.test(history()))
        const stop = (): void => {
          clearTimeout(timer)
          listeners.delete(look)
        }
        const look = (): void => {
          if (shows()) {
            stop()
            resolve()
          } else if (over) {
            stop()
            reject(new Error(`The program ended and never showed ${String(wanted)}. The screen:\n${history()}`))
          }
        }
        const timer = setTimeout(() => {
          stop()
          reject(new Error(`The screen does not show ${String(wanted)}, but:\n${history()}`))
        }, patienceMs)
        listeners.add(look)
        look()
      })
    },
    [Symbol.dispose]: () => terminal.dispose(),
  }
}
