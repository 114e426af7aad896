import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

const square = (n: number) => n * n
const numbers = Array.from({ length: 6000 }, (_, index) => index)

async function time(name: string, job: () => unknown): Promise<void> {
  const start = performance.now()
  await job()
  console.log(`${name}: ${(performance.now() - start).toFixed(2)} ms`)
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  await once(worker, 'online')
  const ask = (list: number[]) => {
    worker.postMessage(list)
    return once(worker, 'message')
  }
  await ask([1])
  await time('here', () => numbers.map(square))
  await time('one by one', async () => {
    for (const n of numbers) await ask([n])
  })
  await time('in one go', () => ask(numbers))
  await worker.terminate()
} else {
  parentPort!.on('message', (list: number[]) => {
    parentPort!.postMessage(list.map(square))
  })
}
