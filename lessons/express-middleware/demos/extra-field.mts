import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

class User {
  email = ''
  role = 'passenger'
  static create(fields: Partial<User>) {
    return Object.assign(new User(), fields)
  }
}
const app = express()
app.use(express.json())
app.post('/users', (req, res) => {
  const user = User.create(req.body)
  res.status(201).json(user)
})
app.post('/careful', (req, res) => {
  const { email } = req.body
  res.status(201).json(User.create({ email }))
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const headers = { 'content-type': 'application/json' }
const body = JSON.stringify({ email: 'eve@air.example', role: 'pilot' })
for (const path of ['/users', '/careful']) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { method: 'POST', headers, body })
  console.log(`${path}: ${((await response.json()) as User).role}`)
}
server.close()
