import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
app.use((req, res, next) => {
  try {
    console.log('security: in')
    next()
    console.log('security: out')
  } catch (error) {
    console.log('security: caught it')
    res.status(500).send('stopped at security')
  }
})
app.get('/', () => {
  console.log('gate')
  throw new Error('no plane')
})
const onError: ErrorRequestHandler = (err, req, res, next) => {
  console.log(`error desk: ${err.message}`)
  res.status(500).send('stopped at the error desk')
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await fetch(`http://127.0.0.1:${port}/`)
server.close()
