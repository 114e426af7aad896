import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

let passenger: unknown
const airport = new EventEmitter()
const app = express()
app.use((req, res, next) => {
  passenger = req.query['name']
  res.locals['passenger'] = req.query['name']
  next()
})
app.get('/', async (req, res) => {
  if (passenger === 'Ann') {
    airport.emit('Ann waits for her bag')
    await once(airport, 'bag is here')
  }
  res.send(`${passenger}, ${res.locals['passenger']}`)
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const visit = async (name: string) =>
  (await fetch(`http://127.0.0.1:${port}/?name=${name}`)).text()

const waiting = once(airport, 'Ann waits for her bag')
const ann = visit('Ann')
await waiting
console.log(`Bob reads: ${await visit('Bob')}`)
airport.emit('bag is here')
console.log(`Ann reads: ${await ann}`)
server.close()
