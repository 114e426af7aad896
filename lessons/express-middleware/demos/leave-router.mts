import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
app.use((req, res, next) => {
  console.log('entrance: in')
  next()
  console.log('entrance: out')
})
const terminal = express.Router()
terminal.use((req, res, next) => {
  console.log('terminal: in')
  next()
  console.log('terminal: out')
})
app.use(terminal)
app.get('/', (req, res) => {
  console.log('gate')
  res.send('welcome on board')
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/`)
server.close()
