import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'

const asyncHandler =
  (fn: RequestHandler): RequestHandler =>
  (req, res, next) => {
    Promise.resolve(fn(req, res, next)).catch(next)
  }
const fail = async (why: string) => {
  throw new Error(why)
}

const app = express()
app.get('/a', asyncHandler(() => fail('returned')))
app.get('/b', asyncHandler(() => void fail('not returned')))
app.get('/c', asyncHandler(async () => void setImmediate(() => {
  throw new Error('callback')
})))
app.get('/d', asyncHandler(() => {
  throw new Error('plain throw')
}))
app.use(((err, req, res, next) => {
  console.log(`error handler: ${err.message}`)
  res.sendStatus(500)
}) satisfies ErrorRequestHandler)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
process.on('uncaughtException', (err) => {
  console.log(`would end the process: ${err.message}`)
  server.closeAllConnections()
})
const { port } = server.address() as AddressInfo
for (const path of ['/a', '/b', '/c', '/d'])
  await fetch(`http://127.0.0.1:${port}${path}`).catch(() => {})
server.close()
