import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Server } from 'node:net'
import type { Context } from '../../context.ts'
import type { CheckedRun } from '../../core/check/check-runs.ts'
import type { ServerName } from '../../core/lesson.ts'
import type { UsedServer } from '../../core/run.ts'
import { findProgram } from '../../io/machine/find-program.ts'
import type { Bson } from '../../io/run/servers/mongodb/message.ts'
import { createMongodbStandIn } from '../../io/run/servers/mongodb/mongodb-stand-in.ts'
import { provideServer, type ProvidedServer } from '../../io/run/servers/provide-server.ts'
import { createRedisStandIn } from '../../io/run/servers/redis/redis-stand-in.ts'
import type { Program } from '../../io/run/run-program.ts'
import { notRun } from './not-run.ts'
import type { ReadyDemo } from './prepare.ts'

export interface ServersOptions {
  readonly names: readonly ServerName[]
  readonly context: Context
  readonly prepared: ReadyDemo
  readonly signal: AbortSignal
  readonly onServers: (servers: readonly UsedServer[]) => void
}

/** Runs a program with its servers: fresh ones, stopped when the run is over. */
export async function withServers(
  { names, context, prepared, signal, onServers }: ServersOptions,
  run: (program: Program) => Promise<CheckedRun>,
): Promise<CheckedRun> {
  const { env, platform } = context
  const provided: ProvidedServer[] = []
  try {
    for (const name of names) {
      const server = await provideServer(name, {
        env,
        signal,
        findProgram: (program) => findProgram(program, env, platform),
        standIn: () => standIns[name](prepared),
      })
      if ('reason' in server) return notRun(server.reason)
      provided.push(server)
    }
    const servers = provided.map(({ name, kind, label }): UsedServer => ({ name, kind, label }))
    onServers(servers)
    const addresses = Object.fromEntries(provided.map(({ variable, url }) => [variable, url]))
    return { ...(await run({ ...prepared.program, env: { ...prepared.program.env, ...addresses } })), servers }
  } finally {
    await Promise.all(provided.map((server) => server.stop()))
  }
}

const standIns: Readonly<Record<ServerName, (prepared: ReadyDemo) => Server | undefined>> = {
  redis: () => createRedisStandIn(),
  // The driver brings its own BSON along: the stand-in speaks with the very same.
  mongodb: ({ packages }) => {
    const driver = packages.get('mongodb') ?? packages.get('mongoose')
    return driver === undefined ? undefined : createMongodbStandIn(createRequire(join(driver, 'package.json'))('bson') as Bson)
  },
}
