import { EventEmitter } from 'node:events'

const emitter = new EventEmitter()
const orders: string[] = []

function placeOrder(id: string): void {
  emitter.emit('order:created', id)
  orders.push(id)
  console.log(`placed ${id}`)
}

emitter.on('order:created', () => {
  throw new Error('mail server down')
})
emitter.prependListener('order:created', () => {
  console.log('courier called')
})
emitter.on('order:created', () => console.log('stock updated'))

try {
  placeOrder('123')
} catch (error) {
  console.log(`order failed: ${(error as Error).message}`)
}
console.log(`orders stored: ${orders.length}`)
