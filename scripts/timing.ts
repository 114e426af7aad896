import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pty from '@lydell/node-pty'

export interface Place {
  readonly cwd: string
  readonly env: Readonly<NodeJS.ProcessEnv>
}

/** Milliseconds from the start of `node …` to its end, its output thrown away. */
export function timeNode(args: readonly string[], place: Place): number {
  const started = performance.now()
  spawnSync(process.execPath, [...args], { ...place, stdio: 'ignore', timeout: 120_000 })
  return performance.now() - started
}

export interface Painted {
  /** Milliseconds until the text stood there; NaN when it never did. */
  readonly ms: number
  /** Megabytes in memory while it waits for a key; NaN where the system does not tell. */
  readonly megabytes: number
}

/** Starts `node …` in a pseudo-terminal and waits for a text on its screen. */
export function timeScreen(args: readonly string[], shows: string | RegExp, { cwd, env }: Place, idle = false): Promise<Painted> {
  return new Promise((done) => {
    const started = performance.now()
    const child = pty.spawn(process.execPath, [...args], { cwd, cols: 90, rows: 30, env: { ...env, TERM: 'xterm-256color' } })
    let shown = ''
    let painted: number | undefined
    let megabytes = Number.NaN
    const patience = setTimeout(() => child.kill('SIGKILL'), 30_000)
    child.onData((data) => {
      shown += data
      if (painted !== undefined || shown.search(shows) === -1) return
      painted = performance.now() - started
      setTimeout(
        () => {
          if (idle) megabytes = memoryOf(child.pid)
          child.kill('SIGKILL')
        },
        idle ? 500 : 0,
      )
    })
    child.onExit(() => {
      clearTimeout(patience)
      done({ ms: painted ?? Number.NaN, megabytes })
    })
  })
}

/** Starts `node …` in a pseudo-terminal, waits for a text on its screen, and leaves with a key. */
export function visit(args: readonly string[], shows: string | RegExp, key: string, { cwd, env }: Place): Promise<void> {
  return new Promise((done) => {
    const child = pty.spawn(process.execPath, [...args], { cwd, cols: 90, rows: 30, env: { ...env, TERM: 'xterm-256color' } })
    let shown = ''
    let left = false
    const patience = setTimeout(() => child.kill('SIGKILL'), 30_000)
    child.onData((data) => {
      shown += data
      if (left || shown.search(shows) === -1) return
      left = true
      child.write(key)
    })
    child.onExit(() => {
      clearTimeout(patience)
      done()
    })
  })
}

/** Megabytes a process holds now, from /proc. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
