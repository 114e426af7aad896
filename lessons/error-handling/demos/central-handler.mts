import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

class AppError extends Error {
  isOperational = true
  statusCode: number
  constructor(message: string, statusCode: number) {
    super(message)
    this.statusCode = statusCode
  }
}
const inProduction: ErrorRequestHandler = (err, req, res, next) => {
  if (err.isOperational) res.status(err.statusCode).send(err.message)
  else res.status(500).send('Something went wrong')
}

const app = express()
app.use(express.json())
app.get('/users/:id', () => {
  throw new AppError('User not found', 404)
})
app.post('/users', (req, res) => {
  const { email } = req.body
  if (!email) throw new AppError('Email required', 400)
  res.status(201).send('created')
})
app.use(inProduction)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/users`
const show = async (what: string, response: Response) =>
  console.log(`${what}: ${response.status} ${await response.text()}`)

await show('unknown user', await fetch(`${url}/7`))
const headers = { 'content-type': 'application/json' }
await show('no email', await fetch(url, { method: 'POST', headers, body: '{}' }))
await show('broken JSON', await fetch(url, { method: 'POST', headers, body: '{' }))
await show('no body', await fetch(url, { method: 'POST' }))
server.close()
