import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { defaultLimits, type Run, type RunLimits } from '../../core/run.ts'
import { brandProcess } from './tree/brand.ts'
import { captureStream, type CapturedStream } from './captured-stream.ts'
import { cleanEnvironment } from './clean-environment.ts'
import { endAtExit } from './tree/end-at-exit.ts'
import { pauseWithUs } from './pause-with-us.ts'
import { hasRoom } from './folder/has-room.ts'
import { readProcess } from './tree/linux-processes.ts'
import { diskFull, notRunReason } from './not-run-reason.ts'
import { watchTree } from './tree/watch-tree.ts'
import { startProcess, type StartedProcess } from './start-process.ts'
import { openOwnedFolder, type OwnedFolder } from './folder/run-folder.ts'
import { outputReason, watchLimits, type Verdict } from './watch-limits.ts'

/** A program that plain node can run. */
export interface Program {
  /** Absolute path of the JavaScript file, or of a TypeScript file where this Node strips types itself. */
  readonly file: string
  readonly args?: readonly string[]
  /** Options of node itself. Only a trace has any: everything else runs as the bare file. */
  readonly nodeArgs?: readonly string[]
  /** Where it runs; a fresh temporary folder when left out. */
  readonly cwd?: string
  /** Variables on top of the cleaned environment. */
  readonly env?: Readonly<Record<string, string>>
}

export type OutputStream = 'stdout' | 'stderr'

export interface RunOptions {
  readonly limits?: Partial<RunLimits>
  /** Told what the program prints while it runs. Everything was told when the run resolves; of a flood, the beginning and the end. */
  readonly onOutput?: (text: string, stream: OutputStream) => void
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal
  readonly nodePath?: string
  /** What the program's environment is made from. */
  readonly env?: Readonly<NodeJS.ProcessEnv>
  /** The system's temporary folder when left out. */
  readonly tempRoot?: string
}

export interface ProgramRun extends Run {
  /** What was started: node, the file, its arguments. */
  readonly command: readonly string[]
  /** Processes that outlived the program and were ended. */
  readonly leftovers: number
}

/**
 * Runs a program once as plain `node file` does: no flags, no preload, no stdin, its output into files. Ends it and everything it started.
 * What keeps it from running is a value, status `not-run`; throws only for bugs, ours or of `onOutput`.
 */
export async function runProgram(program: Program, options: RunOptions = {}): Promise<ProgramRun> {
  const command: Command = [options.nodePath ?? process.execPath, ...(program.nodeArgs ?? []), program.file, ...(program.args ?? [])]
  if (options.signal?.aborted === true) return notRun(command, 'interrupted')
  let folder: OwnedFolder | undefined
  try {
    folder = openOwnedFolder('run', options.tempRoot)
    return await runInFolder(folder, command, program, options)
  } catch (error) {
    const reason = notRunReason(error, command[0], program.cwd ?? '')
    if (reason === undefined) throw error
    return notRun(command, reason)
  } finally {
    await folder?.remove()
  }
}

async function runInFolder(folder: OwnedFolder, command: Command, program: Program, options: RunOptions): Promise<ProgramRun> {
  const limits = { ...defaultLimits, ...options.limits }
  const place = { id: folder.id, cwd: program.cwd ?? join(folder.path, 'cwd'), temporary: join(folder.path, 'tmp') }
  mkdirSync(join(folder.path, 'cwd'))
  mkdirSync(place.temporary)
  const capture = (stream: OutputStream): CapturedStream =>
    captureStream(join(folder.path, stream), {
      limitBytes: limits.outputBytes,
      onText: options.onOutput && ((text) => options.onOutput?.(text, stream)),
    })
  const opened: CapturedStream[] = []
  try {
    const stdout = capture('stdout')
    opened.push(stdout)
    const stderr = capture('stderr')
    opened.push(stderr)
    const [file, ...args] = command
    const startedAt = performance.now()
    const started = startProcess(file, args, {
      cwd: place.cwd,
      env: { ...cleanEnvironment(options.env ?? process.env, place), ...program.env },
      stdout: stdout.descriptor,
      stderr: stderr.descriptor,
    })
    for (const stream of opened) stream.handOver()
    return await follow({ started, startedAt, command, folder, limits, stdout, stderr, signal: options.signal })
  } finally {
    for (const stream of opened) stream.close()
  }
}

interface Started {
  readonly started: StartedProcess
  readonly startedAt: number
  readonly command: Command
  readonly folder: OwnedFolder
  readonly limits: RunLimits
  readonly stdout: CapturedStream
  readonly stderr: CapturedStream
  readonly signal: AbortSignal | undefined
}

type Command = readonly [file: string, ...args: string[]]

/** Follows a program that was started to its end, and to the end of all it started. */
async function follow({ started, startedAt, command, folder, limits, stdout, stderr, signal }: Started): Promise<ProgramRun> {
  const root = started.pid
  // Not started: this throws the system's error.
  if (root === undefined) throw new Error(`started nothing, yet ended: ${JSON.stringify(await started.ended)}`)
  const brand = process.platform === 'linux' ? brandProcess(root) : undefined
  const tree = watchTree(root, { id: folder.id, folder: folder.path, brand })
  folder.noteRoot({ pid: root, started: readProcess(root)?.started ?? null, brand })
  const forget = endAtExit(() => tree.kill())
  const watch = watchLimits({ tree, folder: folder.path, limits, stdout, stderr, signal })
  let stoodStillMs = 0
  const notStopped = pauseWithUs({
    pause() {
      watch.pause()
      tree.send('SIGSTOP')
    },
    resume(pausedMs) {
      stoodStillMs += pausedMs
      tree.send('SIGCONT')
      watch.resume()
    },
  })
  try {
    const result = await Promise.race([started.ended, watch.gaveUp])
    const durationMs = performance.now() - startedAt - stoodStillMs
    watch.stop()
    const leftovers = await tree.sweep()
    const failure = watch.failure()
    if (failure !== undefined) throw failure.error
    const kept = [stdout.finish(), stderr.finish()] as const
    const truncated = kept.some((stream) => stream.truncated)
    const exit = { exitCode: result?.exitCode ?? null, signal: result?.signal ?? null }
    const ended = watch.ended() ?? (truncated ? { status: 'output-limit' as const, reason: outputReason(limits) } : undefined)
    const verdict = judge(exit, ended, hasRoom(folder.path))
    return { ...verdict, ...exit, durationMs, stdout: kept[0].text, stderr: kept[1].text, truncated, command, leftovers }
  } finally {
    watch.stop()
    notStopped()
    forget()
  }
}

function judge({ exitCode, signal }: Pick<Run, 'exitCode' | 'signal'>, ended: Verdict | undefined, room: boolean): Verdict {
  if (ended !== undefined && ended.status !== 'timed-out') return ended
  // console.log swallows what does not fit on the disk: nothing that was printed can be trusted.
  if (!room) return { status: 'not-run', reason: diskFull }
  if (ended !== undefined) return ended
  if (exitCode === 0) return { status: 'ok' }
  return signal === null ? { status: 'failed' } : { status: 'failed', reason: `it was ended by ${signal}` }
}

function notRun(command: Command, reason: string): ProgramRun {
  return {
    status: 'not-run',
    reason,
    exitCode: null,
    signal: null,
    durationMs: 0,
    stdout: '',
    stderr: '',
    truncated: false,
    command,
    leftovers: 0,
  }
}
