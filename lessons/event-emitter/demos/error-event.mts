import { EventEmitter } from 'node:events'

const oven = new EventEmitter()

try {
  oven.emit('error', new Error('smoke'))
  console.log('after emit')
} catch (error) {
  console.log(`caught ${(error as Error).message}`)
}

oven.on('error', ({ message }: Error) => console.log(`heard ${message}`))
try {
  oven.emit('error', new Error('fire'))
  console.log('after second emit')
} catch (error) {
  console.log(`caught ${(error as Error).message}`)
}
