import { createServer, type Server } from 'node:net'
import { createCommands } from './commands.ts'
import { encodeReply } from './reply.ts'
import { parseRequest } from './request.ts'

/** A server that speaks Redis's protocol to the real client, and keeps strings in memory. It is not Redis: no other types, no disk. */
export function createRedisStandIn(): Server {
  const run = createCommands()
  return createServer((socket) => {
    const connection = { version: 2 }
    let arrived: Buffer = Buffer.alloc(0)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('data', (part) => {
      arrived = Buffer.concat([arrived, part])
      for (let request = parseRequest(arrived); request !== undefined; request = parseRequest(arrived)) {
        arrived = arrived.subarray(request.end)
        const [command] = request.words
        if (command !== undefined) socket.write(encodeReply(run(request.words, connection), connection.version))
        if (command?.toUpperCase() === 'QUIT') socket.end()
      }
    })
  })
}
