import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const users = new Set(['ann@air.example'])
const validateUser: RequestHandler = (req, res, next) => {
  console.log(`${req.body.name}: validate`)
  if (req.body.email) next()
  else res.status(400).send('Email required')
}
const checkDuplicate: RequestHandler = (req, res, next) => {
  console.log(`${req.body.name}: check duplicate`)
  if (users.has(req.body.email)) res.status(409).send('User exists')
  else next()
}
const create: RequestHandler = (req, res) => {
  console.log(`${req.body.name}: create`)
  users.add(req.body.email)
  res.status(201).send('created')
}
const app = express()
app.use(express.json())
app.post('/users', [validateUser, checkDuplicate], create)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const headers = { 'content-type': 'application/json' }
const ann = { name: 'Ann', email: 'ann@air.example' }
const bob = { name: 'Bob' }
for (const user of [ann, bob]) {
  const url = `http://127.0.0.1:${port}/users`
  const body = JSON.stringify(user)
  const { status } = await fetch(url, { method: 'POST', headers, body })
  console.log(`${user.name}: ${status}`)
}
server.close()
