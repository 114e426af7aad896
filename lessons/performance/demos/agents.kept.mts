import { once } from 'node:events'
import * as http from 'node:http'

let connections = 0
const server = http.createServer((request, response) => {
  setTimeout(() => response.end('ok'), 10)
})
server.on('connection', () => connections++)
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as { port: number }

async function get(agent?: http.Agent | false) {
  const request = http.get({ host: '127.0.0.1', port, agent })
  const [response] = await once(request, 'response')
  response.resume()
  await once(response, 'close')
}
async function oneByOne(agent?: http.Agent | false) {
  for (let i = 0; i < 10; i++) await get(agent)
}
async function atOnce(agent?: http.Agent | false) {
  await Promise.all(Array.from({ length: 10 }, () => get(agent)))
}
async function report(name: string, visit: Promise<void>) {
  connections = 0
  await visit
  console.log(`${name}: ${connections}`)
}
const keeping = new http.Agent({ keepAlive: true })
const three = new http.Agent({ keepAlive: true, maxSockets: 3 })

await report('keepAlive, one by one', oneByOne(keeping))
await report('keepAlive, ten at once', atOnce(keeping))
await report('maxSockets 3, ten at once', atOnce(three))
await report('maxSockets 3, one by one', oneByOne(three))
await report('agent: false, ten at once', atOnce(false))
for (const one of [keeping, three]) one.destroy()
server.close()
