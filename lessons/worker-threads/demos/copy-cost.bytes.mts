import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

function total(prices: Uint8Array): number {
  return prices.reduce((sum, price) => sum + price, 0)
}

async function time(name: string, job: () => unknown): Promise<void> {
  const start = performance.now()
  await job()
  console.log(`${name}: ${Math.round(performance.now() - start)} ms`)
}

if (isMainThread) {
  const prices = new Uint8Array(20_000_000).fill(7)
  const worker = new Worker(new URL(import.meta.url))
  await once(worker, 'online')
  await time('total on main', () => total(prices))
  await time('postMessage alone', () => {
    worker.postMessage(prices, [prices.buffer])
  })
  await time('then the answer', () => once(worker, 'message'))
  await worker.terminate()
} else {
  parentPort!.on('message', (prices: Uint8Array) => {
    parentPort!.postMessage(total(prices))
  })
}
