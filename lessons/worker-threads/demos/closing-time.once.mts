import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.postMessage('peel')
  worker.postMessage('chop')
  console.log('two tasks posted')
  worker.on('message', (answer) => console.log(answer))
  worker.on('exit', () => console.log('worker has gone'))
  process.on('exit', () => console.log('process ends'))
} else {
  parentPort!.postMessage('ready')
  parentPort!.once('message', (task) => {
    parentPort!.postMessage(`${task}: done`)
  })
}
