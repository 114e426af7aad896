import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

async function print(): Promise<string> {
  throw new Error('printer on fire')
}

const app = express().set('env', 'test')
app.get('/statement', async (req, res) => {
  res.status(200).type('text')
  res.write(await print())
  res.end('page 2')
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
  }
  console.log('client: complete')
} catch {
  console.log('client: cut off')
}
server.close()
