import { pbkdf2 } from 'node:crypto'
import { once } from 'node:events'
import * as net from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const hash = promisify(pbkdf2)
const server = net.createServer((socket) => socket.end('hello'))
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as net.AddressInfo

async function race(hashes: number) {
  const jobs: Promise<unknown>[] = []
  const report = (name: string) => () => {
    console.log(`${hashes} hashes: ${name}`)
  }
  for (let i = 0; i < hashes; i++) {
    jobs.push(hash('secret', 'salt', 200_000, 64, 'sha512'))
  }
  const firstHash = Promise.race(jobs).then(report('a hash'))
  const zipped = promisify(gzip)('ten bytes.').then(report('gzip'))
  const socket = net.connect(port, '127.0.0.1')
  const answer = once(socket, 'data').then(report('socket'))
  await answer
  await Promise.all([firstHash, zipped, ...jobs])
}
await race(4)
server.close()
