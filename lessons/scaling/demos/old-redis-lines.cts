const { once } = require('node:events') as typeof import('node:events')
const net = require('node:net') as typeof import('node:net')
const session = require('express-session') as unknown
const redis = require('redis') as typeof import('redis')

async function main() {
  // A door with a bell. Which options lead to it?
  let rings = 0
  const door = net.createServer((visitor) => visitor.destroy())
  door.on('connection', () => rings++)
  await once(door.listen(0, '127.0.0.1'), 'listening')
  const { port } = door.address() as import('node:net').AddressInfo
  const host = '127.0.0.1'

  await attempt('old store', () => require('connect-redis')(session))
  await attempt('new store', () => {
    const { RedisStore } = require('connect-redis')
    return new RedisStore({ client: redis.createClient() })
  })
  await attempt('get', () => redis.createClient().get('session'))
  await visit('host and port', { host, port } as object)
  await visit('url', { url: `redis://${host}:${port}` })
  door.close()

  async function visit(label: string, options: object) {
    rings = 0
    const socket = { reconnectStrategy: false } as const
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
