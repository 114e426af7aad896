import { EventEmitter } from 'node:events'

const oven = new EventEmitter()

try {
  oven.emit('error', new Error('smoke'))
  console.log('after smoke')
} catch (error) {
  console.log(`caught ${(error as Error).message}`)
}

oven.on('error', (error: Error) => {
  console.log(`heard ${error.message}`)
})
try {
  oven.emit('error', new Error('fire'))
  console.log('after fire')
} catch (error) {
  console.log(`caught ${(error as Error).message}`)
}
