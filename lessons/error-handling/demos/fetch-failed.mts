import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((req, res) => {
  res.writeHead(500, { connection: 'close' }).end('out of cash')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function ask() {
  try {
    const response = await fetch(url)
    console.log(`got an answer, ok: ${response.ok}`)
    console.log(await response.text())
  } catch (error) {
    const { name, cause } = error as Error
    console.log(`caught ${name}: ${(cause as NodeJS.ErrnoException).code}`)
  }
}
await ask()
server.close()
await once(server, 'close')
await ask()
