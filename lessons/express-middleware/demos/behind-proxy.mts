import { once } from 'node:events'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'

async function listen(server: http.Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}
const app = express()
const visits = new Map<string, number>()
app.use((req, res, next) => {
  const count = (visits.get(req.ip!) ?? 0) + 1
  visits.set(req.ip!, count)
  if (count > 2) res.sendStatus(429)
  else next()
})
app.get('/', (req, res) => void res.send('ok'))
const server = http.createServer(app)
const port = await listen(server)

// The proxy of a small site: it passes every request on.
const proxy = http.createServer((req, res) => {
  const options = { port, host: '127.0.0.1', headers: {}, agent: false }
  http.get(options, (answer) => {
    res.writeHead(answer.statusCode!)
    answer.pipe(res)
  })
})
const proxyPort = await listen(proxy)
for (const name of ['Ann', 'Ann', 'Bob', 'Bob']) {
  const { status } = await fetch(`http://127.0.0.1:${proxyPort}/`)
  console.log(`${name}: ${status}`)
}
console.log(`addresses seen: ${[...visits.keys()]}`)
proxy.close()
server.close()
