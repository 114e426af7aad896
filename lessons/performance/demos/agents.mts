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
async function atOnce(agent?: http.Agent) {
  await Promise.all(Array.from({ length: 10 }, () => get(agent)))
}
async function report(name: string, visit: Promise<void>) {
  connections = 0
  await visit
  console.log(`${name}: ${connections}`)
}
const keeping = new http.Agent({ keepAlive: true })
const three = new http.Agent({ keepAlive: true, maxSockets: 3 })

await report('agent: false, one by one', oneByOne(false))
await report('no agent given, one by one', oneByOne())
await report('keepAlive, ten at once', atOnce(keeping))
await report('keepAlive, ten more at once', atOnce(keeping))
await report('maxSockets 3, ten at once', atOnce(three))
for (const one of [keeping, three, http.globalAgent]) one.destroy()
server.close()
