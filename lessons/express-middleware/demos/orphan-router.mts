import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const desk = (name: string): RequestHandler => (req, res, next) => {
  console.log(`${req.url}: ${name}`)
  next()
}
const gate: RequestHandler = (req, res) => void res.send('welcome')

const domestic = express.Router()
domestic.use(desk('domestic desk'))
domestic.get('/oslo', gate)
const overseas = express.Router()
overseas.use(desk('overseas desk'))
overseas.get('/tokyo', gate)

const app = express()
app.use(desk('entrance'))
app.use(domestic)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const path of ['/oslo', '/tokyo']) {
  const { status } = await fetch(`http://127.0.0.1:${port}${path}`)
  console.log(`${path}: ${status}`)
}
server.close()
