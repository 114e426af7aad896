import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const show: RequestHandler = (req, res) => {
  res.send(typeof req.body)
}
const app = express()
app.post('/early', show)
app.use(express.json())
app.post('/users', show)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const body = JSON.stringify({ email: 'ann@air.example' })
async function post(path: string, headers = {}) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { method: 'POST', headers, body })
  return response.text()
}
const json = { 'content-type': 'application/json' }
console.log('1', await post('/users', json))
console.log('2', await post('/users'))
console.log('3', await post('/early', json))
server.close()
