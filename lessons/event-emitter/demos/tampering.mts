import { EventEmitter } from 'node:events'

function createOrderService() {
  const emitter = new EventEmitter()
  function placeOrder(id: string): void {
    console.log(`processing ${id}`)
    emitter.emit('order:created', id)
  }
  return { placeOrder, on: emitter.on.bind(emitter) }
}

const service = createOrderService()
service.on('order:created', (id: string) => console.log(`ship ${id}`))

// a plugin, written by somebody else
const found = service.on('order:created', () => {})
found.emit('order:created', 'FAKE')
found.removeAllListeners()

service.placeOrder('123')
console.log('end of file')
