import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'

if (isMainThread) {
  const order = { cups: 1 }
  const bytes = new Uint8Array([1])
  const shared = new Uint8Array(new SharedArrayBuffer(1))
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { order, bytes, shared },
  })
  order.cups = 5
  bytes[0] = 5
  shared[0] = 5
  worker.postMessage('your turn')
  worker.on('exit', () => {
    console.log(`order ${order.cups}`)
    console.log(`bytes ${bytes[0]}`)
    console.log(`shared ${shared[0]}`)
  })
} else {
  parentPort!.once('message', () => {
    workerData.order.cups += 2
    workerData.bytes[0] += 2
    workerData.shared[0] += 2
  })
}
