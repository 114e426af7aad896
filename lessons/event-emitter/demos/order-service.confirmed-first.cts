const events = require('node:events') as typeof import('node:events')

const emitter = new events.EventEmitter()

function placeOrder(id: string): void {
  setTimeout(() => emitter.emit('order:created'), 20)
  console.log('processing order', id)
  emitter.emit('order:confirmed')
  console.log('placeOrder returns')
}

emitter.on('order:confirmed', () => console.log('notify customer'))
emitter.on('order:created', () => console.log('confirmation email'))
emitter.on('order:confirmed', () => console.log('update inventory'))

placeOrder('123')
console.log('after placeOrder')
