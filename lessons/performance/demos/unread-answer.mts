import { once } from 'node:events'
import * as http from 'node:http'

const server = http.createServer(({ url }, response) => {
  console.log(`server: ${url}`)
  response.end('a body '.repeat(100))
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as { port: number }

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
const get = (path: string) =>
  http.get({ host: '127.0.0.1', port, path, agent })

const [first] = await once(get('/first'), 'response')
console.log(`client: status ${first.statusCode}`)

const second = get('/second')
second.on('response', (response) => {
  console.log('client: second answer')
  response.resume()
  response.on('end', () => server.close())
  agent.destroy()
})
await fetch(`http://127.0.0.1:${port}/third`, {
  headers: { connection: 'close' },
}).then((response) => response.text())

console.log('client: now reads the first body')
first.resume()
