import { EventEmitter } from 'node:events'

const oven = new EventEmitter()

try {
  setTimeout(() => {
    console.log('emitting')
    oven.emit('error', new Error('smoke'))
    console.log('emitted')
  }, 10)
} catch {
  console.log('caught')
}
setTimeout(() => console.log('still open'), 100)
