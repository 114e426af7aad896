import { EventEmitter } from 'node:events'

const emitter = new EventEmitter()
const orders: string[] = []

function placeOrder(id: string): void {
  orders.push(id)
  emitter.emit('order:created', id)
  console.log(`placed ${id}`)
}

emitter.on('order:created', () => console.log('stock updated'))
emitter.on('order:created', () => {
  throw new Error('mail server down')
})
emitter.on('order:created', () => console.log('courier called'))

try {
  placeOrder('123')
} catch (error) {
  console.log(`order failed: ${(error as Error).message}`)
}
console.log(`orders stored: ${orders.length}`)
