import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pty from '@lydell/node-pty'
import { sequenceOf } from './keys.ts'
import { createReplay, type Replay } from './replay.ts'

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
export interface PtyScreen extends Omit<Replay, 'write' | 'finish'> {
  readonly pid: number
  /** Types keys: names such as `down`, `enter`, `ctrl-c`, or text. */
  press(...keys: readonly string[]): void
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number | undefined }>
  kill(signal: string): void
  /** Closes the terminal's window: everything in it gets SIGHUP, and can no longer write. */
  closeTerminal(): void
}

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
  const { write, finish, ...replay } = createReplay({ columns, rows, patienceMs: 20_000 })
  let over = false
  child.onData(write)
  const ended = new Promise<{ exitCode: number; signal: number | undefined }>((resolve) =>
    child.onExit(({ exitCode, signal }) => {
      over = true
      // What was written last is drawn first.
      void finish().then(() => resolve({ exitCode, signal }))
    }),
  )
  return {
    ...replay,
    pid: child.pid,
    ended,
    press: (...keys) => keys.forEach((key) => child.write(sequenceOf(key))),
    resize(newColumns, newRows) {
      replay.resize(newColumns, newRows)
      child.resize(newColumns, newRows)
    },
    kill: (signal) => child.kill(signal),
    // Not in its types, yet on every Unix terminal.
    closeTerminal: () => (child as unknown as { destroy(): void }).destroy(),
    [Symbol.dispose]() {
      if (!over) child.kill('SIGKILL')
      replay[Symbol.dispose]()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
