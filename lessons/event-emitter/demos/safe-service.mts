import { EventEmitter } from 'node:events'

type Listener = (order: { id: string; total: number }) => void

function createOrderService() {
  const emitter = new EventEmitter()
  function onCreated(listener: Listener): () => void {
    const call: Listener = (order) => {
      try {
        listener({ ...order })
      } catch {
        console.log(`a listener failed on ${order.id}`)
      }
    }
    emitter.on('created', call)
    return () => void emitter.off('created', call)
  }
  function placeOrder(id: string): void {
    const order = { id, total: 100 }
    emitter.emit('created', order)
    console.log(`placed ${id}: ${order.total}`)
  }
  return Object.freeze({ onCreated, placeOrder })
}

const service = createOrderService()
const unsubscribe = service.onCreated((order) => {
  order.total = 0
  throw new Error('bad plugin')
})
service.onCreated(({ id, total }) => console.log(`bill ${id}: ${total}`))
service.placeOrder('1')
unsubscribe()
service.placeOrder('2')
