import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { openStandardInput } from './io/terminal/standard-input.ts'

/** The outside world as one value. Nothing else reads `process`. */
export interface Context {
  readonly env: Readonly<NodeJS.ProcessEnv>
  readonly cwd: string
  readonly home: string
  readonly platform: NodeJS.Platform
  /** `v20.20.2` */
  readonly nodeVersion: string
  readonly nodePath: string
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** The folder of the built-in lessons. */
  readonly lessonsFolder: string
  /** Aborted when the program is asked to end: Ctrl-C outside a prompt, SIGTERM, SIGHUP, a closed output. */
  readonly signal: AbortSignal
  /** Plain mode was asked for: `--plain` or `ACCESSIBLE=1`. */
  readonly plain: boolean
  now(): Date
  /** A new seed for shuffling, a whole number. */
  seed(): number
}

/** The world as this process finds it. `onInputError` hears that standard input cannot be read any more. */
export function processContext(signal: AbortSignal, onInputError: (error: Error) => void = () => undefined): Context {
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    platform: process.platform,
    nodeVersion: process.version,
    nodePath: process.execPath,
    // Looking at standard input opens it; most commands never ask.
    get stdin() {
      return openStandardInput(onInputError)
    },
    stdout: process.stdout,
    stderr: process.stderr,
    lessonsFolder: findLessons(),
    signal,
    plain: process.env['ACCESSIBLE'] === '1',
    now: () => new Date(),
    seed: () => Math.floor(Math.random() * 2 ** 31),
  }
}

/** Beside the bundle when built (dist/lessons), else the project's own folder of lessons. */
function findLessons(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'lessons')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'lessons')
}
