import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
app.use((req, res, next) => {
  console.log('duty-free shop')
  next()
})
app.use((req, res, next) => {
  console.log(`log: ${req.method} ${req.url}`)
  next()
})
app.get('/gate', (req, res) => {
  console.log('gate')
  res.send('welcome on board')
})
app.use((req, res, next) => {
  console.log('security')
  next()
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const response = await fetch(`http://127.0.0.1:${port}/gate`)
console.log(`passenger: ${await response.text()}`)
server.close()
