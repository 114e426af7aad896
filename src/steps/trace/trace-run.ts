import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Mask } from '../../core/lesson.ts'
import type { Run, RunLimits } from '../../core/run.ts'
import { compareRuns, type Compared } from '../../core/trace/compare-runs.ts'
import { makeTrace } from '../../core/trace/make-trace.ts'
import type { LaneRecord } from '../../core/trace/parse-lane.ts'
import type { Trace } from '../../core/trace/trace.ts'
import { openOwnedFolder } from '../../io/run/folder/run-folder.ts'
import type { PreparedProgram } from '../../io/run/prepare-program.ts'
import type { Program } from '../../io/run/run-program.ts'
import { readLanes, setUpTracer } from '../../io/trace/trace-folder.ts'

export interface Traceable {
  /** What was asked for: `lesson/demo`, or a path. */
  readonly target: string
  readonly prepared: PreparedProgram
  /** The file the learner knows. */
  readonly path: string
  readonly masks: readonly Mask[]
  readonly node: string
  /** Runs a program once, as everything is run. */
  readonly run: (program: Program, limits: Partial<RunLimits>) => Promise<Run>
}

export interface TraceRunOptions {
  /** Runs each way. Without it: as many as it takes to tell whether they agree, at most five. */
  readonly times?: number | undefined
  /** A plain run that was made already: a traced run that came out like it is looked for. */
  readonly like?: Run | undefined
  readonly onProgress?: (plain: number, traced: number) => void
}

/** A trace, or why the program could not be run. */
export type Traced =
  | { readonly trace: Trace; readonly run: Run; /** It came out as `like` did. */ readonly isLike: boolean }
  | { readonly notRun: string }

const mostTraced = 5
const mostPlain = 5
/** A program that was stopped for running too long would be stopped once more. */
const endlessMs = 3000

/** Runs a program plainly, then traced, and holds one against the other. */
export async function traceRun(traceable: Traceable, { times, like, onProgress }: TraceRunOptions = {}): Promise<Traced> {
  const { masks, prepared, run } = traceable
  const plain: Run[] = []
  const traced: { readonly run: Run; readonly lanes: readonly LaneRecord[] }[] = []
  const tell = (): void => onProgress?.(plain.length, traced.length)
  const runPlain = async (): Promise<Run> => {
    tell()
    const result = await run(prepared.program, {})
    plain.push(result)
    return result
  }
  const first = like ?? (await runPlain())
  if (like !== undefined) plain.push(like)
  if (first.status === 'not-run') return { notRun: reasonOf(first) }
  const endless = first.status === 'timed-out'
  const options = {
    writeThrough: endless || first.signal !== null || first.status === 'output-limit',
    limits: endless ? { timeMs: endlessMs } : {},
  }
  const compare = (against: readonly Run[]): Compared =>
    compareRuns(
      against,
      traced.map((one) => one.run),
      masks,
    )
  const agrees = (): boolean => traced.length > 0 && compare(like === undefined ? plain : [like]).faithful
  const enoughTraced = (): boolean =>
    times === undefined ? agrees() || traced.length === mostTraced || (endless && traced.length > 0) : traced.length === times
  const enoughPlain = (): boolean => (times === undefined ? agrees() || endless || plain.length === mostPlain : plain.length === times)
  while (!enoughTraced() || !enoughPlain()) {
    if (!enoughTraced()) {
      tell()
      traced.push(await runTraced(traceable, options))
    }
    // As long as the traced runs differ from the plain ones, more of both are made in turns.
    if (!enoughPlain()) await runPlain()
    const failed = [...plain, ...traced.map((one) => one.run)].find((one) => one.status === 'not-run')
    if (failed !== undefined) return { notRun: reasonOf(failed) }
  }
  const compared = compare(plain)
  const { faithful, comparison } = compared
  const alike = like === undefined ? undefined : compare([like])
  const isLike = alike?.faithful === true
  const shown = traced[isLike ? alike.shown : compared.shown]
  if (shown === undefined) throw new Error('no traced run to show')
  const file = basename(traceable.path)
  const told = makeTrace(shown.lanes, { file, nameFile: fileNamer(traceable) })
  return { run: shown.run, isLike, trace: { ...describe(traceable, shown.run, file, told), faithful, comparison } }
}

const reasonOf = ({ reason = 'it could not be run' }: Run): string => reason

async function runTraced(
  { prepared: { program }, run }: Traceable,
  { writeThrough, limits }: { readonly writeThrough: boolean; readonly limits: Partial<RunLimits> },
): Promise<{ readonly run: Run; readonly lanes: readonly LaneRecord[] }> {
  const folder = openOwnedFolder('program')
  try {
    const nodeArgs = await setUpTracer(folder.path, { writeThrough })
    const result = await run({ ...program, nodeArgs }, limits)
    return { run: result, lanes: readLanes(folder.path) }
  } finally {
    await folder.remove()
  }
}

function describe(
  { target, prepared, node }: Traceable,
  run: Run,
  file: string,
  { lanes, steps, end }: ReturnType<typeof makeTrace>,
): Omit<Trace, 'faithful' | 'comparison'> {
  const told = (stream: 'stdout' | 'stderr'): number => steps.filter((step) => step.stream === stream && step.line !== null).length
  const count = (text: string): number => text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0)
  const cut = run.status === 'timed-out' || run.status === 'output-limit'
  const reason = run.reason ?? (lanes[0]?.complete === false ? 'it ended without saying so' : undefined)
  return {
    target,
    file,
    node,
    module: prepared.module === 'module' ? 'module' : 'commonjs',
    exit: {
      code: run.exitCode,
      signal: run.signal,
      cut: cut || lanes[0]?.complete === false,
      ...(reason === undefined ? {} : { reason }),
      ...end,
    },
    lanes,
    steps,
    outside: { stdout: Math.max(0, count(run.stdout) - told('stdout')), stderr: Math.max(0, count(run.stderr) - told('stderr')) },
  }
}

/** Names files as the learner knows them, though a stripped copy was run. */
function fileNamer({ prepared, path }: Traceable): (file: string) => string {
  // Node names modules by their real paths.
  const running = realpathSync(prepared.program.file)
  const names = new Map<string, string>()
  const nameOf = (url: string): string => {
    const file = url.startsWith('file:') ? fileURLToPath(url) : url
    if (file === running) return basename(path)
    const packages = file.split('\\').join('/').lastIndexOf('/node_modules/')
    if (packages >= 0) return file.slice(packages + 1)
    const beside = relative(dirname(running), file)
    if (beside.startsWith('..')) return file
    const source = beside.replace(/js$/, 'ts')
    return existsSync(join(dirname(path), source)) ? source : beside
  }
  return (url) => {
    const known = names.get(url) ?? nameOf(url)
    names.set(url, known)
    return known
  }
}
