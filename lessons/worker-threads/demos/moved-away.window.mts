import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('message', (sizes) => console.log(`worker got ${sizes}`))

  const pixels = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])
  const half = pixels.subarray(0, 4)
  worker.postMessage(half, [half.buffer])
  console.log(`the half has ${half.length}`)
  console.log(`the whole has ${pixels.length}`)
} else {
  parentPort!.once('message', ({ length, buffer }) => {
    parentPort!.postMessage(`${length} of ${buffer.byteLength}`)
  })
}
