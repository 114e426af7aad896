import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const show: RequestHandler = (req, res) => {
  res.send(Object.keys(req.body).join(' and '))
}
const app = express()
app.post('/default', express.urlencoded(), show)
app.post('/extended', express.urlencoded({ extended: true }), show)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const body = new URLSearchParams('name=Ann&bag[kg]=23')
for (const path of ['/default', '/extended']) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { method: 'POST', body })
  console.log(`${path}: ${await response.text()}`)
}
server.close()
