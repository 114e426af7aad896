import { spawn } from 'node:child_process'

export interface StartOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** File descriptors that become standard output and standard error. */
  readonly stdout: number
  readonly stderr: number
}

export interface Ended {
  readonly exitCode: number | null
  readonly signal: string | null
}

export interface StartedProcess {
  /** undefined: it did not start, and `ended` rejects with the system's error. */
  readonly pid: number | undefined
  readonly ended: Promise<Ended>
}

/**
 * Starts a program in a process group and session of its own, without standard input. Everything else execa would do for us (pipes, buffers,
 * cleaning up, killing) is done here in another way for a reason; and loading it would cost a run more than the run itself adds.
 */
export function startProcess(file: string, args: readonly string[], { cwd, env, stdout, stderr }: StartOptions): StartedProcess {
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: ['ignore', stdout, stderr],
    // On Windows it would be a console window of its own.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
  })
  // Whoever looks at the pid first and gives up must not leave an unhandled rejection.
  ended.catch(() => undefined)
  return { pid: child.pid, ended }
}
