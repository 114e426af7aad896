import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const photo = new Uint8Array(new SharedArrayBuffer(100_000_000)).fill(1)
  const before = process.memoryUsage.rss()
  const workers = Array.from({ length: 3 }, () => {
    return new Worker(new URL(import.meta.url), { workerData: photo })
  })
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  const grown = process.memoryUsage.rss() - before
  console.log(`three workers, one photo: ${Math.round(grown / 1e6)} MB`)
  await Promise.all(workers.map((worker) => worker.terminate()))
} else {
  parentPort!.on('message', () => {})
  parentPort!.postMessage('ready')
}
