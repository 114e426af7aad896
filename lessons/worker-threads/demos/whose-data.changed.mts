import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'

function start(workerData: object): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData })
    worker.once('message', resolve)
  })
}

if (isMainThread) {
  const order = { table: 42 }
  const first = start(order)
  order.table = 7
  console.log(`main sees ${workerData}`)
  console.log(`first worker sees ${await first}`)
  console.log(`second worker sees ${await start(order)}`)
} else {
  parentPort!.postMessage(`${workerData.table}`)
}
