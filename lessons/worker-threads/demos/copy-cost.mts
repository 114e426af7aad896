import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

interface Order {
  table: number
  price: number
}
function total(orders: Order[]): number {
  return orders.reduce((sum, { price }) => sum + price, 0)
}

async function time(name: string, job: () => unknown): Promise<void> {
  const start = performance.now()
  await job()
  console.log(`${name}: ${(performance.now() - start).toFixed(1)} ms`)
}

if (isMainThread) {
  const orders = Array.from({ length: 200_000 }, (_, index) => {
    return { table: index % 40, price: index % 90 }
  })
  total(orders)
  const worker = new Worker(new URL(import.meta.url))
  await once(worker, 'online')
  await time('total on main', () => total(orders))
  await time('postMessage alone', () => worker.postMessage(orders))
  await time('then the answer', () => once(worker, 'message'))
  await worker.terminate()
} else {
  parentPort!.on('message', (orders: Order[]) => {
    parentPort!.postMessage(total(orders))
  })
}
