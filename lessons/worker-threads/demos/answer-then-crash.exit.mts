import { isMainThread, parentPort, Worker } from 'node:worker_threads'

function runWorker(): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url))
    worker.on('exit', (code) => reject(new Error(`code ${code}`)))
    worker.on('message', resolve)
  })
}

if (isMainThread) {
  await runWorker().then(
    (answer) => console.log(`resolved: ${answer}`),
    (error) => console.log(`rejected: ${error.message}`),
  )
} else {
  parentPort!.postMessage('soup')
  process.exit(1)
}
