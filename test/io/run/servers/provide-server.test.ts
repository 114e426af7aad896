import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { provideServer, type ProvideOptions } from '../../../../src/io/run/servers/provide-server.ts'
import { createRedisStandIn } from '../../../../src/io/run/servers/redis/redis-stand-in.ts'

/** What the learner is told: which server it is, or why there is none. */
async function told(more: Partial<ProvideOptions>): Promise<string> {
  const server = await provideServer('redis', { env: {}, findProgram: () => undefined, standIn: createRedisStandIn, ...more })
  if ('reason' in server) return server.reason
  await server.stop()
  return server.label
}

test('a stand-in says why there is no real server', async () => {
  expect(await told({})).toBe('Redis: a stand-in that speaks its protocol (no redis-server is installed)')
  expect(await told({ env: { NODE_CONCEPTS_STAND_INS: '1' }, findProgram: () => process.execPath })).toBe(
    'Redis: a stand-in that speaks its protocol (NODE_CONCEPTS_STAND_INS asks for it)',
  )
  // Node does not start with a redis.conf.
  expect(await told({ findProgram: () => process.execPath })).toBe(
    `Redis: a stand-in that speaks its protocol (${process.execPath} does not start here)`,
  )
  expect(await told({ standIn: () => undefined })).toBe('it needs a Redis server, and no redis-server is installed')
})

test("the learner's own server is used when it answers; when it does not, that is the reason, without the password", async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const env = { NODE_CONCEPTS_REDIS_URL: `redis://ann:secret@127.0.0.1:${port}/3` }
  expect(await told({ env })).toBe('Redis: yours (NODE_CONCEPTS_REDIS_URL)')
  await new Promise((done) => server.close(done))
  expect(await told({ env })).toBe(`it would use your Redis (NODE_CONCEPTS_REDIS_URL), but nothing answers at 127.0.0.1:${port}`)
  expect(await told({ env: { NODE_CONCEPTS_REDIS_URL: 'localhost:6379' } })).toBe(
    'it would use your Redis (NODE_CONCEPTS_REDIS_URL), but that is not an address that begins with redis://',
  )
})

test('an address that only the driver understands is left to it', async () => {
  const env = { NODE_CONCEPTS_MONGO_URL: 'mongodb://one.invalid:1,two.invalid:2/?replicaSet=set' }
  expect(await provideServer('mongodb', { env, findProgram: () => undefined, standIn: () => undefined })).toMatchObject({ kind: 'own' })
})
