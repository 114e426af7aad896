import { isMainThread, parentPort, Worker } from 'node:worker_threads'

function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2)
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('exit', (code) => console.log(`exit ${code}`))
  worker.on('error', (error) => console.log(error.message))
  worker.on('message', (result) => console.log(`message ${result}`))
  worker.on('online', () => {
    console.log('online')
    worker.postMessage(15)
  })
  await new Promise((gone) => worker.on('exit', gone))
  console.log('main goes on')
} else {
  parentPort!.once('message', (n) => {
    parentPort!.postMessage(fibonacci(n))
  })
}
