import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
app.use((req, res, next) => {
  if (req.query['seat'] !== undefined) return next()
  // Somebody goes and looks for a seat.
  setTimeout(next, 200)
})
app.get('/', (req, res) => void res.send('welcome on board'))
const onError: ErrorRequestHandler = (err, req, res, next) => {
  res.status(500).send('broken')
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
// Nobody has more than eight seconds of patience.
const signal = AbortSignal.timeout(8000)
for (const path of ['/?seat=7A', '/']) {
  const visit = fetch(`http://127.0.0.1:${port}${path}`, { signal })
  const seen = await visit.then(
    async (response) => `${response.status} ${await response.text()}`,
    (error) => error.name,
  )
  console.log(`${path}: ${seen}`)
}
server.close()
