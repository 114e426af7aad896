import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const order = { cups: 1 }
  const bytes = new Uint8Array([1])
  const shared = new Uint8Array(new SharedArrayBuffer(1))
  shared[0] = 1
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { order, bytes, shared },
  })
  worker.on('exit', () => {
    console.log(`order ${order.cups}`)
    console.log(`bytes ${bytes[0]}`)
    console.log(`shared ${shared[0]}`)
  })
} else {
  workerData.order.cups = 9
  workerData.bytes[0] = 9
  workerData.shared[0] = 9
}
