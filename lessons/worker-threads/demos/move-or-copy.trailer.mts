import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  await once(worker, 'online')
  const time = async (name: string, bytes: Uint8Array) => {
    const start = performance.now()
    worker.postMessage(bytes)
    console.log(`${name}: ${(performance.now() - start).toFixed(2)} ms`)
    await once(worker, 'message')
  }
  const film = new Uint8Array(64_000_000).fill(1)
  await time('film', film)
  await time('trailer', film.subarray(0, 1000))
  await worker.terminate()
} else parentPort!.on('message', () => parentPort!.postMessage('got it'))
