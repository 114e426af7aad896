const events = require('node:events') as typeof import('node:events')

const emitter = new events.EventEmitter()

function placeOrder(id: string): void {
  console.log('processing order', id)
  emitter.emit('order:created')
  setTimeout(() => emitter.emit('order:confirmed'), 20)
  console.log('placeOrder returns')
}

emitter.on('order:created', () => console.log('confirmation email'))
emitter.on('order:confirmed', () => console.log('update inventory'))
emitter.on('order:confirmed', () => console.log('notify customer'))

placeOrder('123')
console.log('after placeOrder')
