import { createServer, type Server } from 'node:net'
import { createCommands } from './commands.ts'
import { encodeAnswer, parseMessage, takeMessage, type Bson } from './message.ts'

/** A server that speaks MongoDB's protocol to the real driver, and keeps documents in memory. It is not MongoDB. */
export function createMongodbStandIn(bson: Bson): Server {
  const run = createCommands()
  return createServer((socket) => {
    let arrived: Buffer = Buffer.alloc(0)
    socket.setNoDelay(true)
    socket.on('error', () => socket.destroy())
    socket.on('data', (part) => {
      arrived = Buffer.concat([arrived, part])
      for (let taken = takeMessage(arrived); taken !== undefined; taken = takeMessage(arrived)) {
        arrived = arrived.subarray(taken.end)
        const message = parseMessage(taken.bytes, bson)
        socket.write(encodeAnswer(message, run(message.command), bson))
      }
    })
  })
}
