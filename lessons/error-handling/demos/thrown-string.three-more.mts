import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const central: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`central handler: ${typeof err}`)
  err.statusCode = err.statusCode || 500
  res.status(err.statusCode).send(err.message)
}
const last: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`last handler: ${err.name}`)
  res.status(500).send('')
}

const app = express()
app.get('/number', () => {
  throw 402
})
app.get('/route', () => {
  throw 'route'
})
app.get('/object', () => {
  throw { statusCode: 402, message: 'no cash' }
})
app.use((req, res) => {
  console.log('not found')
  res.status(404).send('')
})
app.use(central, last)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const path of ['/object', '/number', '/route']) {
  const { status } = await fetch(`http://127.0.0.1:${port}${path}`)
  console.log(`${path}: ${status}`)
}
server.close()
