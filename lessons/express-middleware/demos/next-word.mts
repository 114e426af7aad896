import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
const router = express.Router()
router.get('/:word', (req, res, next) => {
  next(req.params.word)
}, (req, res) => void res.send('same route'))
router.get('/:word', (req, res) => void res.send('next route'))
app.use(router)
app.use((req, res) => void res.send('behind the router'))
const onError: ErrorRequestHandler = (err, req, res, next) => {
  res.send(`error handler, err is a ${typeof err}`)
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const word of ['route', 'router', 'done']) {
  const response = await fetch(`http://127.0.0.1:${port}/${word}`)
  console.log(`${word}: ${await response.text()}`)
}
server.close()
