import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const users: string[] = []
// The database answers its questions two by two.
const waiting: (() => void)[] = []
const roundTrip = () => new Promise<void>((answer) => {
  waiting.push(answer)
  if (waiting.length === 2) for (const go of waiting.splice(0)) go()
})

const checkDuplicate: RequestHandler = async (req, res, next) => {
  await roundTrip()
  if (users.includes(req.path)) res.sendStatus(409)
  else next()
}
const create: RequestHandler = async (req, res) => {
  await roundTrip()
  users.push(req.path)
  res.sendStatus(201)
}
const app = express()
app.post('/users/:name', checkDuplicate, create)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const url = `http://127.0.0.1:${port}/users/bob`
const signUp = async () => (await fetch(url, { method: 'POST' })).status
const codes = await Promise.all([signUp(), signUp()])
console.log(`codes: ${codes.sort().join(' and ')}`)
console.log(`users: ${users.join(' and ')}`)
server.close()
