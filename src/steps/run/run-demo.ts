import { availableParallelism } from 'node:os'
import { delimiter, dirname } from 'node:path'
import type { Context } from '../../context.ts'
import type { CheckedRun } from '../../core/check/check-runs.ts'
import { inRange } from '../../core/grade/contract/node-range.ts'
import type { Demo } from '../../core/lesson.ts'
import { unmetNeed } from '../../core/needs.ts'
import type { Run, UsedServer } from '../../core/run.ts'
import { runProgram, type Program } from '../../io/run/run-program.ts'
import { notRun } from './not-run.ts'
import type { ReadyDemo } from './prepare.ts'

export interface RunDemoOptions {
  readonly context: Context
  readonly demo: Demo
  readonly prepared: ReadyDemo
  /** Called with what the program prints, while it prints. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr') => void
  /** Called before the program starts, with the servers it will talk to. */
  readonly onServers?: (servers: readonly UsedServer[]) => void
  /** Ends the run early; the context's own signal always does. */
  readonly signal?: AbortSignal
}

/** Runs a demo once with plain node. What it needs and is missing makes it "not run". */
export function runDemo(options: RunDemoOptions): Promise<Run> {
  return runChecked(options)
}

/** The same, with what it left behind. */
export async function runChecked({ context, demo, prepared, onOutput, onServers, signal }: RunDemoOptions): Promise<CheckedRun> {
  const { needs } = demo
  const programs = needs?.programs === undefined ? new Map<string, string | undefined>() : await findPrograms(needs.programs, context)
  const missing = unmetNeed(
    demo,
    {
      cores: availableParallelism(),
      platform: context.platform,
      nodeFits: needs?.node === undefined || inRange(context.nodeVersion, needs.node),
      missingPackages: prepared.missingPackages,
      missingPrograms: [...programs].flatMap(([name, path]) => (path === undefined ? [name] : [])),
    },
    prepared.lesson.extras,
  )
  if (missing !== undefined) return notRun(missing)
  const aborted = signal === undefined ? context.signal : AbortSignal.any([context.signal, signal])
  const run = (program: Program): Promise<CheckedRun> =>
    runProgram(program, {
      env: withPrograms(context.env, programs),
      signal: aborted,
      limits: demo.timeLimitMs === undefined ? {} : { timeMs: demo.timeLimitMs },
      ...(onOutput === undefined ? {} : { onOutput }),
    })
  if (needs?.servers === undefined) return run(prepared.program)
  const { withServers } = await import('./servers.ts')
  return withServers({ names: needs.servers, context, prepared, signal: aborted, onServers: onServers ?? (() => undefined) }, run)
}

async function findPrograms(names: readonly string[], { env, platform }: Context): Promise<Map<string, string | undefined>> {
  const { findProgram } = await import('../../io/machine/find-program.ts')
  return new Map(names.map((name) => [name, findProgram(name, env, platform)]))
}

/** What was found where no shell looks, too, is on the demo's path. */
function withPrograms(env: Context['env'], programs: ReadonlyMap<string, string | undefined>): Context['env'] {
  if (programs.size === 0) return env
  const name = Object.keys(env).find((one) => one.toUpperCase() === 'PATH') ?? 'PATH'
  const known = (env[name] ?? '').split(delimiter)
  const added = [...programs.values()]
    .flatMap((path) => (path === undefined ? [] : [dirname(path)]))
    .filter((folder) => !known.includes(folder))
  return { ...env, [name]: [...known, ...added].join(delimiter) }
}
