import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cli } from './pty.ts'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  readonly input?: string
  /** Gives the next line whenever the program waits for one (`> ` at the end of its output). Told what was printed since. */
  readonly answer?: (shown: string) => string
}

/** Runs the packed program with pipes, in a home of its own. */
export async function runCli(args: readonly string[], { env = {}, cwd, input = '', answer }: CliOptions = {}): Promise<Finished> {
  const home = mkdtempSync(join(tmpdir(), 'node-concepts-cli-'))
  try {
    const { CI: _, NO_COLOR: __, FORCE_COLOR: ___, ...inherited } = process.env
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: cwd ?? home,
      env: { ...inherited, NODE_CONCEPTS_HOME: join(home, 'data'), ...env },
    })
    let [stdout, stderr, seen] = ['', '', 0]
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
      if (answer !== undefined && stdout.endsWith('\n> ')) {
        const line = answer(stdout.slice(seen))
        seen = stdout.length
        child.stdin.write(`${line}\n`)
      }
    })
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    if (answer === undefined) child.stdin.end(input)
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    return { code, stdout, stderr }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
