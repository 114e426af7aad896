import { createClient } from 'redis'
import { expect, test } from 'vitest'
import { findProgram } from '../../../../src/io/machine/find-program.ts'
import { provideServer, type ProvidedServer } from '../../../../src/io/run/servers/provide-server.ts'
import { createRedisStandIn } from '../../../../src/io/run/servers/redis/redis-stand-in.ts'

const real = findProgram('redis-server', process.env, process.platform)

async function provide(env: NodeJS.ProcessEnv): Promise<ProvidedServer> {
  const server = await provideServer('redis', {
    env,
    findProgram: (name) => findProgram(name, process.env, process.platform),
    standIn: createRedisStandIn,
  })
  if ('reason' in server) throw new Error(server.reason)
  return server
}

const conversation: readonly (readonly string[])[] = [
  ['PING'],
  ['PING', 'hello'],
  ['SET', 'a', '1'],
  ['GET', 'a'],
  ['GET', 'nothing'],
  ['GET'],
  ['INCR', 'a'],
  ['INCRBY', 'a', '5'],
  ['DECR', 'a'],
  ['INCRBY', 'a', 'five'],
  ['SET', 'word', 'grün'],
  ['INCR', 'word'],
  ['SET', 'a', '2', 'NX'],
  ['SET', 'b', '2', 'XX'],
  ['SET', 'a', '3', 'NX', 'XX'],
  ['SET', 'a', '3', 'EX', '0'],
  ['SET', 'a', '3', 'EX', 'x'],
  ['SET', 'a', '3', 'BOGUS'],
  ['SET', 'a', '4', 'GET'],
  ['SET', 'new', '1', 'GET'],
  ['SET', 'short', 'x', 'EX', '100'],
  ['TTL', 'short'],
  ['TTL', 'a'],
  ['TTL', 'nothing'],
  ['SET', 'short', 'y', 'KEEPTTL'],
  ['TTL', 'short'],
  ['PERSIST', 'short'],
  ['PERSIST', 'short'],
  ['EXPIRE', 'a', '50'],
  ['EXPIRE', 'nothing', '50'],
  ['EXPIRE', 'a', 'x'],
  ['SETEX', 'later', '10', 'v'],
  ['TTL', 'later'],
  ['MGET', 'a', 'nothing', 'word'],
  ['EXISTS', 'a', 'a', 'nothing'],
  ['TYPE', 'a'],
  ['TYPE', 'nothing'],
  ['DBSIZE'],
  ['KEYS', 'sho*'],
  ['DEL', 'a', 'nothing'],
  ['NOSUCH', 'x', 'y'],
  ['FLUSHALL'],
  ['DBSIZE'],
]

/** Every answer, or error, as text. */
async function talk(url: string, RESP: 2 | 3): Promise<readonly string[]> {
  const client = createClient({ url, RESP })
  client.on('error', () => undefined)
  await client.connect()
  const answers: string[] = []
  for (const words of conversation) {
    const answer = await client.sendCommand([...words]).catch((error: unknown) => `error ${String(error)}`)
    answers.push(`${words.join(' ')} -> ${JSON.stringify(answer)}`)
  }
  client.destroy()
  return answers
}

test.each([2, 3] as const)('the real client talks to the stand-in, protocol %i', async (RESP) => {
  const server = await provide({ NODE_CONCEPTS_STAND_INS: '1' })
  try {
    expect(server).toMatchObject({ kind: 'stand-in', variable: 'REDIS_URL' })
    const answers = await talk(server.url, RESP)
    expect(answers).toContain('GET a -> "1"')
    expect(answers).toContain('INCRBY a 5 -> 7')
    expect(answers.find((line) => line.startsWith('NOSUCH'))).toContain("unknown command 'NOSUCH'")
  } finally {
    await server.stop()
  }
})

test.skipIf(real === undefined).each([2, 3] as const)('it answers as the real Redis does, protocol %i', async (RESP) => {
  const servers = [await provide({ ...process.env, NODE_CONCEPTS_STAND_INS: '1' }), await provide({ ...process.env })]
  try {
    expect(servers.map(({ kind }) => kind)).toEqual(['stand-in', 'installed'])
    const [ours, theirs] = await Promise.all(servers.map(({ url }) => talk(url, RESP)))
    expect(ours).toEqual(theirs)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
})

test('a server of the learner is used only when our own variable names it', async () => {
  const production = { ...process.env, REDIS_URL: 'redis://production.example', NODE_CONCEPTS_STAND_INS: '1' }
  const one = await provide(production)
  await one.stop()
  expect(one.kind).toBe('stand-in')
  const theirs = await provide({ NODE_CONCEPTS_STAND_INS: '1' })
  try {
    const own = await provide({ ...production, NODE_CONCEPTS_REDIS_URL: theirs.url })
    await own.stop()
    expect(own).toMatchObject({ kind: 'own', url: theirs.url })
  } finally {
    await theirs.stop()
  }
})
