import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import express, { type RequestHandler } from 'express'

const announce: RequestHandler = (req, res) => {
  res.type('text').send('boarding, please wait. '.repeat(200))
}
const app = express()
app.get('/above', announce)
app.use(compression())
app.get('/below', announce)
app.get('/short', (req, res) => void res.send('wait.'))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const headers = { 'accept-encoding': 'gzip' }
for (const path of ['/above', '/below', '/short']) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { headers })
  const encoding = response.headers.get('content-encoding')
  console.log(`${path}: ${encoding ?? 'plain'}`)
  await response.text()
}
server.close()
