import { EventEmitter } from 'node:events'

type Listener = (order: { id: string; total: number }) => void

function createOrderService() {
  const emitter = new EventEmitter()
  function onCreated(listener: Listener): () => void {
    const guarded: Listener = (order) => {
      try {
        listener({ ...order })
      } catch {
        console.log(`a listener failed on ${order.id}`)
      }
    }
    emitter.on('created', guarded)
    return () => void emitter.off('created', guarded)
  }
  function placeOrder(id: string): void {
    emitter.emit('created', { id, total: 100 })
    console.log(`placed ${id}`)
  }
  return { onCreated, placeOrder }
}

const service = createOrderService()
const unsubscribe = service.onCreated((order) => {
  order.total = 0
  throw new Error('bad plugin')
})
service.onCreated(({ id, total }) => console.log(`bill ${id} ${total}`))
service.placeOrder('A')
unsubscribe()
service.placeOrder('B')
