import { EventEmitter, once } from 'node:events'

const server = new EventEmitter()

setTimeout(() => server.emit('ready', 'localhost', 8080), 10)
console.log(await once(server, 'ready'))

setTimeout(() => server.emit('error', new Error('port taken')), 10)
try {
  await once(server, 'ready')
  console.log('ready again')
} catch (error) {
  console.log(`rejected: ${(error as Error).message}`)
}
console.log(`listeners left: ${server.listenerCount('ready')}`)
