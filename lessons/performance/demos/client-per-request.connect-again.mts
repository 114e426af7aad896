import { once } from 'node:events'
import * as net from 'node:net'
import { MongoClient } from 'mongodb'

// The way to the database: an answer takes 20 ms.
const url = new URL(process.env['MONGO_URL']!)
const { hostname, port } = url
let connections = 0
const way = net.createServer((near) => {
  connections++
  const far = net.connect(Number(port), hostname)
  near.on('data', (bytes) => far.write(bytes))
  far.on('data', (bytes) => setTimeout(() => near.write(bytes), 20))
  near.on('close', () => far.destroy())
  for (const socket of [near, far]) socket.on('error', () => {})
})
await once(way.listen(0, '127.0.0.1'), 'listening')
url.host = `127.0.0.1:${(way.address() as net.AddressInfo).port}`

async function serve(name: string, request: () => Promise<unknown>) {
  connections = 0
  const start = performance.now()
  for (let i = 0; i < 10; i++) await request()
  const ms = (performance.now() - start) / 10
  console.log(`${name}: ${connections} new connections`)
  console.log(`${name}: ${ms.toFixed()} ms per request`)
}
const client = new MongoClient(url.href)
async function request() {
  await client.connect()
  return client.db().collection('users').find().toArray()
}
await serve('connect()', request)
await serve('and close()', async () => {
  await request()
  await client.close()
})
way.close()
