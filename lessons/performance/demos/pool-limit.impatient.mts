import { once } from 'node:events'
import * as net from 'node:net'
import { MongoClient } from 'mongodb'

// The way to the database: an answer takes so long.
let delay = 0
const url = new URL(process.env['MONGO_URL']!)
const { hostname, port } = url
const way = net.createServer((near) => {
  const far = net.connect(Number(port), hostname)
  near.on('data', (bytes) => far.write(bytes))
  far.on('data', (bytes) => setTimeout(() => near.write(bytes), delay))
  near.on('close', () => far.destroy())
  for (const socket of [near, far]) socket.on('error', () => {})
})
await once(way.listen(0, '127.0.0.1'), 'listening')
url.host = `127.0.0.1:${(way.address() as net.AddressInfo).port}`

const options = { maxPoolSize: 3, waitQueueTimeoutMS: 500 }
const client = new MongoClient(url.href, options)
const users = client.db().collection('users')
const find = (count: number) =>
  Promise.allSettled(
    Array.from({ length: count }, () => users.find().toArray()),
  )

await find(3) // now three connections are open
delay = 1000
const start = performance.now()
const results = await find(12)
const ms = performance.now() - start

const answered = results.filter((one) => one.status === 'fulfilled')
const failed = results.filter((one) => one.status === 'rejected')
console.log(`answered: ${answered.length} after ${ms.toFixed()} ms`)
console.log(`failed: ${failed.length}`)
for (const { reason } of failed.slice(0, 1)) console.log(reason.name)
delay = 0
await client.close()
way.close()
