import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
app.use(express.json({ limit: 100 }))
app.post('/users', (req, res) => {
  res.status(201).send(`hello ${req.body.email.toLowerCase()}`)
})
const onError: ErrorRequestHandler = (err, req, res, next) => {
  if (res.headersSent) return next(err)
  const status: number = err.status ?? 500
  const message = status < 500 ? err.type : 'Something went wrong'
  res.status(status).send(message)
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const headers = { 'content-type': 'application/json' }
async function post(label: string, body: string) {
  const url = `http://127.0.0.1:${port}/users`
  const response = await fetch(url, { method: 'POST', headers, body })
  console.log(`${label}: ${response.status} ${await response.text()}`)
}
await post('good', '{"email":"Ann@Air.example"}')
await post('cut off', '{"email":"Ann')
await post('huge', JSON.stringify({ email: 'a'.repeat(200) }))
await post('a number', '{"email":7}')
server.close()
