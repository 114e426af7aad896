import { once, EventEmitter } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const client = new EventEmitter()
const app = express().set('env', 'test')
app.get('/statement', async (req, res) => {
  res.write('page 1')
  await once(client, 'has page 1')
  throw new Error('printer on fire')
})
const central: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`central: ${err.message}`)
  res.status(500).send('Something went wrong')
}
const last: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`last: ${err.code}`)
  next(err)
}
app.use(central, last)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const response = await fetch(`http://127.0.0.1:${port}/statement`)
console.log(`client: status ${response.status}`)
try {
  for await (const part of response.body!) {
    console.log(`client: ${Buffer.from(part)}`)
    client.emit('has page 1')
  }
  console.log('client: complete')
} catch {
  console.log('client: cut off')
}
server.close()
