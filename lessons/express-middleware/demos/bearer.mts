import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import jwt from 'jsonwebtoken'

const SECRET = 'only the airline knows'
const auth: RequestHandler = (req, res, next) => {
  try {
    jwt.verify(req.headers.authorization!, SECRET)
    next()
  } catch (error) {
    console.log(`log: ${(error as Error).message}`)
    res.status(401).send('Invalid token')
  }
}
const app = express()
app.get('/protected', auth, (req, res) => void res.send('hello'))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const token = jwt.sign({ sub: 'Ann' }, SECRET)
for (const authorization of [token, `Bearer ${token}`]) {
  const url = `http://127.0.0.1:${port}/protected`
  const response = await fetch(url, { headers: { authorization } })
  const scheme = authorization === token ? 'bare token' : 'Bearer token'
  console.log(`${scheme}: ${response.status}`)
}
server.close()
