import { once } from 'node:events'
import * as net from 'node:net'
import { MongoClient } from 'mongodb'

// The way to the database: an answer takes 100 ms.
const database = new URL(process.env['MONGO_URL']!)
const way = net.createServer((near) => {
  const far = net.connect(Number(database.port), database.hostname)
  near.on('data', (bytes) => far.write(bytes))
  far.on('data', (bytes) => setTimeout(() => near.write(bytes), 100))
  near.on('close', () => far.destroy())
  for (const socket of [near, far]) socket.on('error', () => {})
})
await once(way.listen(0, '127.0.0.1'), 'listening')
const { port } = way.address() as net.AddressInfo
const url = `mongodb://127.0.0.1:${port}/?directConnection=true`

const client = new MongoClient(url, { maxPoolSize: 3 })
let inUse = 0
let most = 0
client.on('connectionCheckedOut', () => {
  most = Math.max(most, ++inUse)
})
client.on('connectionCheckedIn', () => inUse--)

const users = client.db().collection('users')
const queries = Array.from({ length: 12 }, () => users.find().toArray())
const answers = await Promise.all(queries)
console.log(`answers: ${answers.length}`)
console.log(`connections in use at once: ${most}`)
const { maxPoolSize } = new MongoClient(url).options
console.log(`the limit by default: ${maxPoolSize}`)
await client.close()
way.close()
