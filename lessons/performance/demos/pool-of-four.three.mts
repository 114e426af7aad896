import { pbkdf2 } from 'node:crypto'
import { once } from 'node:events'
import * as net from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const hash = promisify(pbkdf2)
const zip = promisify(gzip)
const server = net.createServer((socket) => socket.end('hello'))
await once(server.listen(0, '127.0.0.1'), 'listening')
const { port } = server.address() as net.AddressInfo

const logins: Promise<unknown>[] = []
for (let i = 0; i < 3; i++) {
  logins.push(hash('secret', 'salt', 800_000, 64, 'sha512'))
}
const first = Promise.race(logins).then(() => console.log('first hash'))
console.log('three jobs are on their way')

await once(net.connect(port, '127.0.0.1'), 'data')
console.log('socket')
await zip('ten bytes.')
console.log('gzip')
await Promise.all([first, ...logins])
server.close()
