import * as fs from 'node:fs'
import * as http from 'node:http'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('film.bin', Buffer.alloc(300_000))

const server = http.createServer(async (request, response) => {
  if (request.url === '/all') {
    response.write(await fs.promises.readFile('film.bin'))
    response.end()
  } else {
    const { size } = await fs.promises.stat('film.bin')
    response.setHeader('content-length', size)
    await pipeline(fs.createReadStream('film.bin'), response)
  }
})
await new Promise<void>((listening) => server.listen(0, listening))
const { port } = server.address() as { port: number }

for (const path of ['/stream', '/all']) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  const length = response.headers.get('content-length')
  const { byteLength } = await response.arrayBuffer()
  console.log(`${path}: announced ${length}, got ${byteLength}`)
}
server.close()
