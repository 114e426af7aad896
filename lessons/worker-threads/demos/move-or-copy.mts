import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

async function time(name: string, job: () => unknown): Promise<void> {
  const start = performance.now()
  await job()
  console.log(`${name}: ${(performance.now() - start).toFixed(2)} ms`)
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  await once(worker, 'online')
  const film = new Uint8Array(64_000_000).fill(1)
  await time('copied', () => worker.postMessage(film))
  await time('moved', () => worker.postMessage(film, [film.buffer]))
  worker.postMessage('go home')
} else {
  parentPort!.on('message', (message) => {
    if (message === 'go home') parentPort!.close()
  })
}
