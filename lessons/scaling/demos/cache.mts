import { once } from 'node:events'
import express from 'express'
import NodeCache from 'node-cache'

const cache = new NodeCache({ stdTTL: 600 }) // 10 minutes
const users = { findById: async (id: string) => ({ id, name: 'Ann' }) }

const app = express()
app.get('/users/:id', async (request, response) => {
  const key = `user:${request.params.id}`
  const cached = cache.get(key)
  if (cached) return response.send('cache')

  const user = await users.findById(request.params.id)
  cache.set(key, user)
  return response.send('database')
})
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }

// A clock that can be put forward: the cache looks at Date.now().
const now = Date.now
let minutes = 0
Date.now = () => now() + minutes * 60_000

for (minutes of [0, 1, 9, 11, 12]) {
  const url = `http://127.0.0.1:${port}/users/7`
  const response = await fetch(url, { headers: { connection: 'close' } })
  console.log(`minute ${minutes}: ${await response.text()}`)
}
server.close()
cache.close()
