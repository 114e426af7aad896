import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const before = process.memoryUsage.rss()
  const workers = Array.from({ length: 10 }, () => {
    return new Worker(new URL(import.meta.url))
  })
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  const grown = process.memoryUsage.rss() - before
  console.log(`ten idle workers: ${Math.round(grown / 1e6)} MB`)
  await Promise.all(workers.map((worker) => worker.terminate()))
} else {
  parentPort!.on('message', () => {})
  parentPort!.postMessage('ready')
}
