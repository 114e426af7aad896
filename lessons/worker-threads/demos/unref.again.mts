import { writeSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

const say = (line: string) => writeSync(1, `${line}\n`)

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.once('message', (word) => {
    say(`main hears ${word}`)
    worker.unref()
    say('main lets go')
    worker.ref()
  })
  worker.on('exit', () => say('worker has gone'))
  process.on('exit', () => say('process ends'))
} else {
  setTimeout(() => say('worker: a moment later'), 300)
  parentPort!.postMessage('hello')
}
