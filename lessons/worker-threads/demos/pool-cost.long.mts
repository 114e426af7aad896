import { once } from 'node:events'
import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'

const tasks = 2
function compute(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
  parentPort!.postMessage('done')
}

async function time(name: string, job: () => Promise<unknown>) {
  const start = performance.now()
  for (let task = 0; task < tasks; task++) await job()
  const each = (performance.now() - start) / tasks
  console.log(`${name}: ${each.toFixed(2)} ms per task`)
}

if (isMainThread) {
  const file = new URL(import.meta.url)
  await time('new worker', () =>
    once(new Worker(file, { workerData: 300 }), 'message'))

  const kept = new Worker(file)
  await once(kept, 'online')
  await time('kept worker', () => {
    kept.postMessage(300)
    return once(kept, 'message')
  })
  await kept.terminate()
} else if (workerData) compute(workerData)
else parentPort!.on('message', compute)
