import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const logErrors: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`log: ${err.message}`)
  next(err)
}
const answer: ErrorRequestHandler = (err, req, res, next) => {
  console.log('answer')
  res.status(500).send('Something went wrong')
}

const app = express()
app.use((req, res, next) => {
  console.log('first')
  next()
})
app.use(logErrors)
app.get('/cash', () => {
  throw new Error('jammed')
})
app.use((req, res, next) => {
  console.log('second')
  next()
})
app.use(answer)
app.use(logErrors)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const response = await fetch(`http://127.0.0.1:${port}/cash`)
console.log(`client: ${response.status}`)
server.close()
