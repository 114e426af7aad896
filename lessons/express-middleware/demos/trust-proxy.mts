import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

for (const trust of [false, true, 1]) {
  const app = express().set('trust proxy', trust)
  app.get('/', (req, res) => void res.send(req.ip))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  // The visitor invents the first address. The proxy adds the address
  // from which the visitor really came, and passes the request on.
  const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' }
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers })
  console.log(`${trust}: ${await response.text()}`)
  server.close()
}
