import { mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TempRoot extends Disposable {
  readonly path: string
  /** The pids of processes that stand in it or were given it as their temporary folder (Linux). */
  processes(): number[]
}

/** A folder to stand for the system's temporary folder. */
export function tempRoot(): TempRoot {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'run-test-')))
  return {
    path,
    processes: () =>
      process.platform === 'linux'
        ? readdirSync('/proc')
            .filter((name) => /^\d+$/.test(name) && touches(name, path))
            .map(Number)
        : [],
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** True while a process runs; one that is dead and only waits for its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function touches(pid: string, path: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(path) || readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`=${path}/`)
  } catch {
    return false
  }
}
