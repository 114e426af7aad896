import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'

export interface LoadOptions {
  /** Its node_modules holds the packages. */
  readonly folder: string
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly nodePath: string
  readonly signal?: AbortSignal
}

const program =
  'Promise.all(process.argv.slice(1).map((name) => import(name))).then(() => process.exit(0), (error) => { console.error(String(error)); process.exit(1) })'

/** What keeps these packages from loading, as the end of a sentence; undefined when all of them load. */
export async function loadFault(names: readonly string[], { folder, env, nodePath, signal }: LoadOptions): Promise<string | undefined> {
  // PM2 makes files in the home folder as soon as it is loaded.
  const home = join(folder, '.home')
  mkdirSync(home)
  try {
    const {
      exitCode,
      stderr,
      signal: endedBy,
    } = await execa(nodePath, ['-e', program, '--', ...names], {
      cwd: folder,
      env: { ...env, HOME: home, USERPROFILE: home, PM2_HOME: home },
      extendEnv: false,
      stdin: 'ignore',
      stdout: 'ignore',
      timeout: 60_000,
      reject: false,
      ...(signal === undefined ? {} : { cancelSignal: signal }),
    })
    if (exitCode === 0) return undefined
    const line = stderr.split('\n').find((one) => one.trim() !== '') ?? `node ended by ${String(endedBy ?? exitCode)}`
    return `what came from npm cannot be loaded here (${line.trim()}): the disk may be full, or the connection broke`
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
}
