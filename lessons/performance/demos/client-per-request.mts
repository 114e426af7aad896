import { once } from 'node:events'
import * as net from 'node:net'
import { MongoClient } from 'mongodb'

// The way to the database. It counts connections, and an answer
// takes 20 ms.
const database = new URL(process.env['MONGO_URL']!)
let connections = 0
const way = net.createServer((near) => {
  connections++
  const far = net.connect(Number(database.port), database.hostname)
  near.on('data', (bytes) => far.write(bytes))
  far.on('data', (bytes) => setTimeout(() => near.write(bytes), 20))
  near.on('close', () => far.destroy())
  for (const socket of [near, far]) socket.on('error', () => {})
})
await once(way.listen(0, '127.0.0.1'), 'listening')
const { port } = way.address() as net.AddressInfo
const url = `mongodb://127.0.0.1:${port}/?directConnection=true`

const find = (client: MongoClient) =>
  client.db().collection('users').find().toArray()

async function serve(name: string, request: () => Promise<unknown>) {
  connections = 0
  const start = performance.now()
  for (let i = 0; i < 10; i++) await request()
  const ms = (performance.now() - start) / 10
  console.log(`${name}: ${connections} new connections`)
  console.log(`${name}: ${ms.toFixed()} ms per request`)
}
await serve('a client each', async () => {
  const client = await MongoClient.connect(url)
  await find(client)
  await client.close()
})
const shared = await MongoClient.connect(url)
await find(shared)
await serve('one client', () => find(shared))
await shared.close()
way.close()
