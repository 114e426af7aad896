import { EventEmitter, once } from 'node:events'

const server = new EventEmitter()

setTimeout(() => server.emit('error', new Error('port taken')), 10)
try {
  await once(server, 'ready')
  console.log('ready at once')
} catch (error) {
  console.log(`rejected: ${(error as Error).message}`)
}

setTimeout(() => server.emit('ready', 'localhost'), 10)
console.log(await once(server, 'ready'))
console.log(`listeners left: ${server.listenerCount('error')}`)
