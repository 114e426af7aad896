import { once } from 'node:events'
import * as http from 'node:http'

const server = http.createServer(({ url }, response) => {
  console.log(`server: ${url}`)
  response.end('a body '.repeat(100))
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as { port: number }

const agent = new http.Agent({ keepAlive: true, maxSockets: 2 })
const get = (path: string) =>
  http.get({ host: '127.0.0.1', port, path, agent })

await once(get('/first'), 'response')
console.log('client: first answer')
const [second] = await once(get('/second'), 'response')
console.log('client: second answer')

const third = get('/third')
third.on('response', (response) => {
  console.log('client: third answer')
  response.resume()
  response.on('end', () => {
    agent.destroy()
    server.close()
  })
})
await fetch(`http://127.0.0.1:${port}/fourth`, {
  headers: { connection: 'close' },
}).then((response) => response.text())

console.log('client: now reads the second body')
second.resume()
