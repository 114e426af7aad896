import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const errorHandler: ErrorRequestHandler = (err, req, res, next) => {
  err.statusCode = err.statusCode || 500
  err.status = err.status || 'error'
  const { status, message, stack } = err
  if (process.env['NODE_ENV'] === 'development') {
    res.status(err.statusCode).json({ status, error: err, message, stack })
  } else if (err.isOperational) {
    res.status(err.statusCode).json({ status, message })
  } else {
    res.status(500).json({ status: 'error', message: 'Something went wrong' })
  }
}

const app = express()
app.use(express.json())
app.post('/users', (req, res) => void res.status(201).json(req.body))
app.use(errorHandler)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const env of ['development', 'production']) {
  process.env['NODE_ENV'] = env
  const response = await fetch(`http://127.0.0.1:${port}/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{ "email": ',
  })
  const body = (await response.json()) as object
  console.log(`${env}: ${response.status} with ${Object.keys(body).join(', ')}`)
}
server.close()
