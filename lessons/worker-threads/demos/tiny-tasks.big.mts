import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

const numbers = [1, 2, 3, 4]
function slowSquare(n: number): number {
  const end = performance.now() + 100
  while (performance.now() < end);
  return n * n
}

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
  await ask([])
  await time('here', () => numbers.map(slowSquare))
  await time('one by one', async () => {
    for (const n of numbers) await ask([n])
  })
  await time('in one go', () => ask(numbers))
  await worker.terminate()
} else {
  parentPort!.on('message', (list: number[]) => {
    parentPort!.postMessage(list.map(slowSquare))
  })
}
