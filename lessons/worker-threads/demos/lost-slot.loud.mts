import {
  isMainThread, parentPort, Worker, workerData,
} from 'node:worker_threads'

const queue = ['soup', 'cake', 'tea']
let busy = false

function processQueue(): void {
  const task = queue[0]
  if (busy || task === undefined) return
  queue.shift()
  busy = true
  const worker = new Worker(new URL(import.meta.url), {
    workerData: task,
  })
  const free = (line: string): void => {
    console.log(line)
    busy = false
    processQueue()
  }
  worker.on('message', () => free(`${task}: done`))
  worker.on('error', () => free(`${task}: failed`))
}

if (isMainThread) {
  processQueue()
  process.on('exit', () => {
    console.log(`still in the queue: ${queue.join() || 'nothing'}`)
  })
} else if (workerData === 'cake') throw new Error('too hot')
else parentPort!.postMessage('done')
