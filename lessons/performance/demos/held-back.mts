import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import compression from 'compression'
import express, { type RequestHandler } from 'express'

let arrived = 0
const send = (flush: boolean): RequestHandler => async (request, response) => {
  const { path } = request
  response.type('text/event-stream')
  response.write('data: the kettle boils\n\n')
  if (flush) response.flush()
  // Wait until the client has it, half a second at most.
  for (let i = 0; i < 50 && arrived === 0; i++) await sleep(10)
  console.log(arrived > 0 ? `${path}: at once` : `${path}: not yet`)
  response.end()
}
const app = express()
app.get('/plain', send(false))
app.use(compression())
app.get('/compression', send(false))
app.get('/flush', send(true))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }

for (const path of ['/plain', '/compression', '/flush']) {
  arrived = 0
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  for await (const chunk of answer.body!) arrived += chunk.length
  if (arrived > 0) console.log(`${path}: in the end`)
}
server.closeAllConnections()
server.close()
