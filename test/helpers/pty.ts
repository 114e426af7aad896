import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pty from '@lydell/node-pty'
import headless from '@xterm/headless'

/** The program as it is packed. */
export const cli = resolve(import.meta.dirname, '../../dist/bin/node-concepts.cjs')

export interface PtyOptions {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** A program to start instead of the packed one. */
  readonly command?: readonly string[]
}

/** A real pseudo-terminal whose screen can be read as a person sees it. */
export interface PtyScreen extends Disposable {
  readonly pid: number
  /** Waits until the screen (with what scrolled away) shows this text, or fails with what it shows. */
  see(text: string | RegExp): Promise<void>
  /** Types keys: names such as `down`, `enter`, `ctrl-c`, or text. */
  press(...keys: readonly string[]): void
  resize(columns: number, rows: number): void
  /** What is on the screen now, trailing blanks removed. */
  text(): string
  /** The same with everything that scrolled away. */
  history(): string
  /** Everything the program wrote, control sequences included. */
  raw(): string
  cursorIsVisible(): boolean
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>
  kill(signal: string): void
}

const keys: Readonly<Record<string, string>> = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  'shift-down': '\u001B[1;2B',
  'shift-up': '\u001B[1;2A',
  space: ' ',
  escape: '\u001B',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  backspace: '\u007F',
}

/** Longer than anything takes on a busy machine; only a failing test waits so long. */
const patienceMs = 20_000

export function openPty(args: readonly string[], { columns = 90, rows = 30, env = {}, cwd, command }: PtyOptions = {}): PtyScreen {
  const home = mkdtempSync(join(tmpdir(), 'node-concepts-pty-'))
  const [program = process.execPath, ...first] = command ?? [process.execPath, cli]
  const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, NODE_CONCEPTS_HOME: ____, ...inherited } = process.env
  const child = pty.spawn(program, [...first, ...args], {
    cols: columns,
    rows,
    cwd: cwd ?? home,
    name: env['TERM'] ?? 'xterm-256color',
    env: { ...inherited, LANG: 'C.UTF-8', NODE_CONCEPTS_HOME: join(home, 'data'), ...env },
  })
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 10_000 })
  const listeners = new Set<() => void>()
  const changed = (): void => listeners.forEach((listener) => listener())
  let written = ''
  let over = false
  child.onData((data) => {
    written += data
    terminal.write(data, changed)
  })
  const ended = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) =>
    child.onExit((result) => {
      over = true
      // What was written last is drawn first.
      terminal.write('', () => {
        changed()
        resolve({ exitCode: result.exitCode, signal: result.signal })
      })
    }),
  )

  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => terminal.buffer.active.getLine(from + index)?.translateToString(true) ?? '')
      .join('\n')
      .trimEnd()
  const text = (): string => lines(terminal.buffer.active.baseY, terminal.buffer.active.baseY + terminal.rows)
  const history = (): string => lines(0, terminal.buffer.active.baseY + terminal.rows)

  return {
    pid: child.pid,
    ended,
    text,
    history,
    raw: () => written,
    see: (wanted) =>
      new Promise((resolve, reject) => {
        const shows = (): boolean => (typeof wanted === 'string' ? history().includes(wanted) : wanted.test(history()))
        const finish = (): void => {
          clearTimeout(timer)
          listeners.delete(look)
        }
        const look = (): void => {
          if (shows()) {
            finish()
            resolve()
          } else if (over) {
            finish()
            reject(new Error(`The program ended and never showed ${String(wanted)}. The screen:\n${history()}`))
          }
        }
        const timer = setTimeout(() => {
          finish()
          reject(new Error(`The screen does not show ${String(wanted)}, but:\n${history()}`))
        }, patienceMs)
        listeners.add(look)
        look()
      }),
    press: (...typed) => typed.forEach((key) => child.write(keys[key] ?? key)),
    resize(newColumns, newRows) {
      child.resize(newColumns, newRows)
      terminal.resize(newColumns, newRows)
    },
    cursorIsVisible: () => written.lastIndexOf('\u001B[?25h') >= written.lastIndexOf('\u001B[?25l'),
    kill: (signal) => child.kill(signal),
    [Symbol.dispose]() {
      if (!over) child.kill('SIGKILL')
      terminal.dispose()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
