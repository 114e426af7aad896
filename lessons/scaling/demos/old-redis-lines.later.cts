const { once } = require('node:events') as typeof import('node:events')
const net = require('node:net') as typeof import('node:net')
const redis = require('redis') as typeof import('redis')

type RedisOptions = NonNullable<Parameters<typeof redis.createClient>[0]>

async function main() {
  // A door with a bell. Which options lead to it?
  let rings = 0
  const door = net.createServer((visitor) => visitor.destroy())
  door.on('connection', () => rings++)
  await once(door.listen(0, '127.0.0.1'), 'listening')
  const { port } = door.address() as import('node:net').AddressInfo
  const host = '127.0.0.1'

  await attempt('default store', () => {
    const { default: RedisStore } = require('connect-redis')
    return new RedisStore({ client: redis.createClient() })
  })
  await attempt('without new', () => {
    const { RedisStore } = require('connect-redis')
    return RedisStore({ client: redis.createClient() })
  })
  await attempt('set', () => redis.createClient().set('session', 'Ann'))
  await visit('port alone', { port } as object)
  await visit('socket', { socket: { host, port } })
  door.close()

  async function visit(label: string, options: RedisOptions) {
    rings = 0
    const socket = { ...options.socket, reconnectStrategy: false } as const
    const client = redis.createClient({ ...options, socket })
    client.on('error', () => {})
    await client.connect().catch(() => {})
    if (client.isOpen) client.destroy()
    console.log(`${label}: ${rings === 0 ? 'not here' : 'here'}`)
  }
}
main()

async function attempt(label: string, work: () => unknown) {
  try {
    await work()
    console.log(`${label}: works`)
  } catch (error) {
    console.log(`${label}: ${(error as Error).message}`)
  }
}
