import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import express from 'express'

const app = express()
app.use(async (req, res, next) => {
  res.on('finish', () => console.log('stopwatch: finish'))
  console.log('stopwatch: start')
  await next()
  console.log('stopwatch: stop')
})
app.get('/', async (req, res) => {
  console.log('gate: opens')
  await wait(50)
  console.log('gate: closes')
  res.send('welcome on board')
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/`)
server.close()
