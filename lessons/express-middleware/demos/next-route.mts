import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const step = (name: string): RequestHandler => (req, res, next) => {
  console.log(name)
  next()
}
const app = express()
app.get('/board', step('check ticket'), (req, res, next) => {
  console.log(`class: ${req.query['class']}`)
  if (req.query['class'] === 'first') next('route')
  else next()
}, step('wait in line'), step('wait some more'))
app.get('/board', step('find seat'))
app.use((req, res) => void res.send('welcome on board'))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/board?class=first`)
server.close()
