import { EventEmitter, once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
const headers = { connection: 'close' }
const servers: http.Server[] = []

// Three servers. Who gets the report works on it until told to finish.
const desk = new EventEmitter()
const backends: { port: number; open: number }[] = []
for (const name of ['a', 'b', 'c']) {
  const port = await listen(async ({ url }, response) => {
    if (url === '/report') {
      desk.emit('begun')
      await once(desk, 'finish')
    }
    response.end(name)
  })
  backends.push({ port, open: 0 })
}
function nextInTurn() {
  const next = backends.shift()!
  backends.push(next)
  return next
}
await balance('round robin', nextInTurn)
await balance('least connections', () => {
  backends.sort((one, other) => one.open - other.open)
  return nextInTurn()
})
for (const server of servers) server.close()

async function balance(way: string, choose: typeof nextInTurn) {
  const port = await listen(async ({ url }, response) => {
    const backend = choose()
    backend.open++
    response.end(await ask(backend.port, url!))
    backend.open--
  })
  const report = ask(port, '/report')
  await once(desk, 'begun')
  let quick = ''
  for (let i = 0; i < 5; i++) quick += ` ${await ask(port, '/quick')}`
  desk.emit('finish')
  console.log(`${way}: report ${await report}, quick${quick}`)
}
async function ask(port: number, path: string) {
  return (await fetch(`http://${host}:${port}${path}`, { headers })).text()
}
async function listen(listener: http.RequestListener) {
  const server = http.createServer(listener).listen(0, host)
  await once(server, 'listening')
  servers.push(server)
  return (server.address() as { port: number }).port
}
