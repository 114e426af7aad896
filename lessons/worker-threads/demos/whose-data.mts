import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'

function start(workerData?: number): Promise<string> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData })
    worker.once('message', resolve)
  })
}

if (isMainThread) {
  console.log(`main sees ${workerData}`)
  console.log(`first worker sees ${await start(42)}`)
  console.log(`second worker sees ${await start()}`)
} else {
  parentPort!.postMessage(`${workerData}`)
}
