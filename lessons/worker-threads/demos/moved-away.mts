import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('message', (size) => console.log(`worker got ${size} bytes`))

  const pixels = new Uint8Array([1, 2, 3, 4])
  worker.postMessage(pixels, [pixels.buffer])
  pixels[0] = 9
  console.log(`main has ${pixels.length} bytes`)
  console.log(`the first is ${pixels[0]}`)
} else {
  parentPort!.once('message', (pixels) => {
    parentPort!.postMessage(pixels.length)
  })
}
