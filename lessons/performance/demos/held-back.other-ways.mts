import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import compression from 'compression'
import express, { type Request, type Response } from 'express'

let arrived = 0
async function send(request: Request, response: Response) {
  const { path } = request
  response.type('text/event-stream')
  if (path === '/flush-first') response.flush()
  if (path === '/no-transform') response.set('cache-control', 'no-transform')
  response.write('data: the kettle boils\n\n')
  // Wait until the client has it, half a second at most.
  for (let i = 0; i < 50 && arrived === 0; i++) await sleep(10)
  console.log(arrived > 0 ? `${path}: at once` : `${path}: not yet`)
  response.end()
}
const app = express()
app.use(compression())
app.get('/flush-first', send)
app.get('/no-transform', send)
app.get('/no-gzip-please', send)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }

for (const path of ['/flush-first', '/no-transform', '/no-gzip-please']) {
  arrived = 0
  const accepted = path === '/no-gzip-please' ? 'identity' : 'gzip'
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { 'accept-encoding': accepted },
  })
  for await (const chunk of answer.body!) arrived += chunk.length
  if (arrived > 0) console.log(`${path}: in the end`)
}
server.closeAllConnections()
server.close()
