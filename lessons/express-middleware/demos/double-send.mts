import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
app.use((req, res, next) => {
  if (!req.headers.authorization) res.status(401).send('No token')
  next()
})
app.get('/vault', (req, res) => {
  console.log('vault: opened')
  res.send('the crown jewels')
  console.log('vault: sent')
})
const onError: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`error desk: ${err.code}`)
  if (!res.writableEnded) next(err)
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const response = await fetch(`http://127.0.0.1:${port}/vault`)
console.log(`visitor: ${response.status}`)
server.close()
