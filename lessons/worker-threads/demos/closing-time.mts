import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.postMessage('peel')
  worker.postMessage('chop')
  console.log('two tasks posted')
  worker.on('message', (answer) => {
    console.log(answer)
    if (answer === 'chop: done') worker.postMessage('go home')
  })
  worker.on('exit', () => console.log('worker has gone'))
  process.on('exit', () => console.log('process ends'))
} else {
  parentPort!.postMessage('ready')
  parentPort!.on('message', (task) => {
    if (task === 'go home') parentPort!.close()
    else parentPort!.postMessage(`${task}: done`)
  })
}
