import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerName } from '../../../core/lesson.ts'
import type { UsedServer } from '../../../core/run.ts'
import { openOwnedFolder } from '../folder/run-folder.ts'
import { runProgram } from '../run-program.ts'
import { canConnect } from './can-connect.ts'
import { ownServerFault } from './own-server.ts'

/** A server that runs for one run, and is empty when it starts. */
export interface ProvidedServer extends UsedServer {
  /** The variable that tells a program its address. */
  readonly variable: string
  readonly url: string
  stop(): Promise<void>
}

/** There is none, and why. */
export interface NoServer {
  readonly reason: string
}

export interface ProvideOptions {
  readonly env: Readonly<NodeJS.ProcessEnv>
  /** Finds an installed program; undefined when there is none. */
  readonly findProgram: (name: string) => string | undefined
  /** Makes the stand-in; undefined when what it needs is not there. */
  readonly standIn: () => Server | undefined
  readonly signal?: AbortSignal
}

interface Kind {
  readonly title: string
  readonly variable: string
  readonly ownVariable: string
  readonly scheme: string
  /** Programs to look for, and the text of a configuration file and the arguments that name it. */
  readonly programs: readonly string[]
  readonly configure: (port: number) => { readonly file: string; readonly text: string }
  readonly argumentsFor: (path: string) => readonly [string, ...string[]]
}

const kinds: Readonly<Record<ServerName, Kind>> = {
  redis: {
    title: 'Redis',
    variable: 'REDIS_URL',
    ownVariable: 'NODE_CONCEPTS_REDIS_URL',
    scheme: 'redis',
    programs: ['redis-server', 'valkey-server'],
    configure: (port) => ({
      file: 'redis.conf',
      text: `port ${port}\nbind 127.0.0.1\nsave ""\nappendonly no\ndaemonize no\n`,
    }),
    argumentsFor: (path) => [path],
  },
  mongodb: {
    title: 'MongoDB',
    variable: 'MONGO_URL',
    ownVariable: 'NODE_CONCEPTS_MONGO_URL',
    scheme: 'mongodb',
    programs: ['mongod'],
    configure: (port) => ({
      file: 'mongod.conf',
      text: `net:\n  port: ${port}\n  bindIp: 127.0.0.1\n  unixDomainSocket:\n    enabled: false\nstorage:\n  dbPath: .\n`,
    }),
    argumentsFor: (path) => ['--config', path],
  },
}

/** How long a server may take until it answers. */
const readyMs = 8000

/**
 * A server for a demo. The learner's own, when they name it by a variable of ours (not by REDIS_URL or MONGO_URL: that may be somebody's
 * production); else an installed one, started privately on loopback; else the stand-in.
 */
export async function provideServer(name: ServerName, options: ProvideOptions): Promise<ProvidedServer | NoServer> {
  const { env, findProgram, standIn } = options
  const { title, variable, ownVariable, scheme, programs } = kinds[name]
  const own = env[ownVariable]
  if (own !== undefined && own !== '') {
    const fault = await ownServerFault(own, scheme)
    if (fault !== undefined) return { reason: `it would use your ${title} (${ownVariable}), but ${fault}` }
    return { name, kind: 'own', label: `${title}: yours (${ownVariable})`, variable, url: own, stop: () => Promise.resolve() }
  }
  const onlyStandIns = env['NODE_CONCEPTS_STAND_INS'] === '1'
  const program = programs.flatMap((one) => findProgram(one) ?? [])[0]
  const installed = onlyStandIns || program === undefined ? undefined : await startInstalled(name, program, options)
  if (installed !== undefined) return installed
  const why = onlyStandIns
    ? 'NODE_CONCEPTS_STAND_INS asks for it'
    : program === undefined
      ? `no ${programs[0] ?? name} is installed`
      : `${program} does not start here`
  const server = standIn()
  if (server === undefined) return { reason: `it needs a ${title} server, and ${why}` }
  const sockets = trackSockets(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A learner who leaves must not be kept waiting by it.
  server.unref()
  return {
    name,
    kind: 'stand-in',
    label: `${title}: a stand-in that speaks its protocol (${why})`,
    variable,
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => closeAll(server, sockets),
  }
}

/** Starts it as a run of its own: whatever happens to us, it is found and ended as any demo is. */
async function startInstalled(name: ServerName, program: string, { env, signal }: ProvideOptions): Promise<ProvidedServer | undefined> {
  const { title, variable, scheme, configure, argumentsFor } = kinds[name]
  const port = await freePort()
  const { file, text } = configure(port)
  const folder = openOwnedFolder('program')
  const stopping = new AbortController()
  try {
    const path = join(folder.path, file)
    writeFileSync(path, text)
    const [first, ...rest] = argumentsFor(path)
    const ended = runProgram(
      { file: first, args: rest },
      {
        nodePath: program,
        env,
        limits: { timeMs: 2 ** 30, memoryBytes: 2 ** 30, diskBytes: 2 ** 32 },
        signal: signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal]),
      },
    )
    const stop = async (): Promise<void> => {
      stopping.abort()
      await ended
      await folder.remove()
    }
    const ready = await Promise.race([answers(port), ended.then(() => false)])
    if (ready) {
      const url = `${scheme}://127.0.0.1:${port}`
      return { name, kind: 'installed', label: `${title}: ${program}, started for this run`, variable, url, stop }
    }
    await stop()
    return undefined
  } catch (error) {
    stopping.abort()
    await folder.remove()
    throw error
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** True once it takes connections, false when it has not for too long. */
async function answers(port: number): Promise<boolean> {
  const until = performance.now() + readyMs
  while (performance.now() < until) {
    if (await canConnect('127.0.0.1', port, readyMs)) return true
    await new Promise((done) => setTimeout(done, 10))
  }
  return false
}

function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function closeAll(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
