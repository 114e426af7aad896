import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
app.use((req, res, next) => {
  console.log('passport: in')
  res.on('finish', () => console.log('answer is out'))
  next()
  console.log('passport: out')
})
app.use((req, res, next) => {
  console.log('security: in')
  next()
  console.log('security: out')
})
app.get('/', (req, res) => {
  res.send('welcome on board')
  console.log('gate')
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/`)
server.close()
