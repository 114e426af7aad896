import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { ErrorRequestHandler, RequestHandler } from 'express'

const users = new Set<string>()
// The database answers its questions two by two.
const waiting: (() => void)[] = []
const roundTrip = () => new Promise<void>((answer) => {
  waiting.push(answer)
  if (waiting.length === 2) for (const go of waiting.splice(0)) go()
})

const create: RequestHandler = async (req, res) => {
  await roundTrip()
  // What a unique index does, inside the database.
  if (users.has(req.path)) throw new Error('duplicate key')
  users.add(req.path)
  res.sendStatus(201)
}
const onError: ErrorRequestHandler = (err, req, res, next) => {
  res.sendStatus(err.message === 'duplicate key' ? 409 : 500)
}
const app = express()
app.post('/users/:name', create)
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const url = `http://127.0.0.1:${port}/users/bob`
const signUp = async () => (await fetch(url, { method: 'POST' })).status
const [first, second] = await Promise.all([signUp(), signUp()])
console.log(`first sign-up: ${first}`)
console.log(`second sign-up: ${second}`)
server.close()
