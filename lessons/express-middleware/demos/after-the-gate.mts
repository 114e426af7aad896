import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

let count = 0
const atMostTwo: RequestHandler = (req, res, next) => {
  count++
  if (count <= 2) next()
  else res.status(429).send('Too many requests')
}
const ok: RequestHandler = (req, res) => void res.send('ok')

const app = express()
app.get('/api/flights', ok)
app.use('/api', atMostTwo)
app.get('/api/meals', ok)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const path of ['/api/flights', '/api/meals']) {
  const url = `http://127.0.0.1:${port}${path}`
  let codes = ''
  for (let i = 0; i < 4; i++) codes += ` ${(await fetch(url)).status}`
  console.log(`${path}:${codes}`)
}
server.close()
