import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
const api = express.Router()
api.use((req, res, next) => {
  console.log(`url: ${req.url}`)
  console.log(`baseUrl: ${req.baseUrl}`)
  console.log(`originalUrl: ${req.originalUrl}`)
  next()
})
app.use('/api', api)
app.get('/api/health', (req, res) => {
  console.log(`route sees: ${req.url}`)
  res.send('up')
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/api/health?deep=1`)
server.close()
