import { EventEmitter } from 'node:events'

function createOrderService() {
  const emitter = new EventEmitter()
  function placeOrder(id: string): void {
    console.log(`processing ${id}`)
    emitter.emit('order:created', id)
  }
  function on(fn: (id: string) => void): void {
    emitter.on('order:created', fn)
  }
  return { placeOrder, on }
}

const service = createOrderService()

// a plugin, written by somebody else
service.on(function (this: unknown, id) {
  if (this instanceof EventEmitter && id !== 'FAKE') {
    this.emit('order:created', 'FAKE')
  }
})

service.on((id) => console.log(`ship ${id}`))
service.placeOrder('123')
console.log('end of file')
