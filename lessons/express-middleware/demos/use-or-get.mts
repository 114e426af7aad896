import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
let path = ''
app.use('/lounge', (req, res, next) => {
  console.log(`use: ${path}`)
  next()
})
app.get('/lounge', (req, res, next) => {
  console.log(`get: ${path}`)
  next()
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (path of ['/lounge', '/LOUNGE/', '/lounge/bar', '/lounges']) {
  await fetch(`http://127.0.0.1:${port}${path}`)
}
server.close()
