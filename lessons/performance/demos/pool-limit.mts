import { once } from 'node:events'
import * as net from 'node:net'
import { MongoClient } from 'mongodb'

// The way to the database: an answer takes 200 ms.
const url = new URL(process.env['MONGO_URL']!)
const { hostname, port } = url
const way = net.createServer((near) => {
  const far = net.connect(Number(port), hostname)
  near.on('data', (bytes) => far.write(bytes))
  far.on('data', (bytes) => setTimeout(() => near.write(bytes), 200))
  near.on('close', () => far.destroy())
  for (const socket of [near, far]) socket.on('error', () => {})
})
await once(way.listen(0, '127.0.0.1'), 'listening')
url.host = `127.0.0.1:${(way.address() as net.AddressInfo).port}`

const client = new MongoClient(url.href, { maxPoolSize: 3 })
const users = client.db().collection('users')
const find = (count: number) =>
  Promise.all(Array.from({ length: count }, () => users.find().toArray()))

await find(3) // now three connections are open
for (const count of [3, 12]) {
  const start = performance.now()
  await find(count)
  const ms = performance.now() - start
  console.log(`${count} queries at once: ${ms.toFixed()} ms`)
}

const { maxPoolSize } = new MongoClient(url.href).options
console.log(`the limit by default: ${maxPoolSize}`)
await client.close()
way.close()
