import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'

let peak = 0
function measure() {
  peak = Math.max(peak, process.memoryUsage().arrayBuffers)
}

const server = createServer(async (req, res) => {
  if (req.url === '/stream') {
    await pipeline(req, createWriteStream('streamed'))
  } else {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    measure()
    await writeFile('collected', chunks)
    measure()
  }
  res.end()
})
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as AddressInfo

// 48 MB, made while they are sent: one part, 750 times.
const part = Buffer.alloc(64_000)
function* upload() {
  for (let i = 0; i < 750; i++) {
    measure()
    yield part
  }
}
for (const path of ['/stream', '/collect']) {
  peak = 0
  const target = { host: '127.0.0.1', port, path, method: 'POST' }
  const client = request(target)
  const response = once(client, 'response')
  await pipeline(upload, client)
  const [answer] = await response
  await once(answer.resume(), 'end')
  console.log(`${path}: ${Math.round(peak / 1e6)} MB`)
}
server.close()
