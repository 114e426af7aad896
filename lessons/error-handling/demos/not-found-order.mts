import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'

const errorHandler: ErrorRequestHandler = (err, req, res, next) => {
  res.status(err.statusCode).json({ message: err.message })
}
const notFound: RequestHandler = (req, res, next) => {
  const error = new Error(`Can't find ${req.originalUrl}`)
  next(Object.assign(error, { statusCode: 404 }))
}
const asInTheNotes = express()
asInTheNotes.use(errorHandler)
asInTheNotes.use(notFound)

const turnedRound = express()
turnedRound.use(notFound)
turnedRound.use(errorHandler)

for (const app of [asInTheNotes, turnedRound]) {
  const server = app.set('env', 'test').listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/nowhere`)
  const type = response.headers.get('content-type')!.split(';')[0]
  const name = app === asInTheNotes ? 'as in the notes' : 'turned round'
  console.log(`${name}: ${response.status} ${type}`)
  server.close()
}
