import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((req) => {
  req.on('data', (chunk: Buffer) => {
    console.log(`${chunk.length} of 10 bytes`)
    client.destroy()
  })
  req.on('end', () => console.log('end: write the file'))
  req.on('error', (error) => console.log('code' in error && error.code))
  req.on('close', () => {
    console.log(`complete: ${req.complete}`)
    server.close()
  })
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

const { port } = server.address() as AddressInfo
const headers = { 'content-length': 10 }
const target = { host: '127.0.0.1', port, method: 'POST', headers }
const client = request(target)
client.on('error', () => {})
client.write('half!')
