import { once } from 'node:events'
import compression from 'compression'
import express from 'express'

const app = express()
const users = 'Ann,Bob,Cyn,Dan,'.repeat(1000)
const png = Buffer.alloc(16_000)

app.get('/early', (request, response) => {
  response.send(users)
})
app.use(compression())
app.get('/users', (request, response) => {
  response.send(users)
})
app.get('/short', (request, response) => {
  response.json({ ok: true })
})
app.get('/photo', (request, response) => {
  response.type('png').send(png)
})
app.get('/private', (request, response) => {
  response.set('cache-control', 'no-transform').send(users)
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }
const headers = { 'accept-encoding': 'gzip' }
for (const path of ['/early', '/users', '/short', '/photo', '/private']) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  const encoding = answer.headers.get('content-encoding')
  console.log(`${path}: ${encoding ?? 'as it is'}`)
  await answer.arrayBuffer()
}
server.closeAllConnections()
server.close()
