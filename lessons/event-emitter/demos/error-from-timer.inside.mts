import { EventEmitter } from 'node:events'

const oven = new EventEmitter()

setTimeout(() => {
  try {
    console.log('emitting')
    oven.emit('error', new Error('smoke'))
    console.log('emitted')
  } catch {
    console.log('caught')
  }
}, 10)
setTimeout(() => console.log('still open'), 100)
