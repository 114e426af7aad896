import { writeSync } from 'node:fs'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

const say = (line: string) => writeSync(1, `${line}\n`)

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('error', () => say('error event'))
  worker.on('exit', (code) => say(`exit event, code ${code}`))
  worker.once('message', async () => {
    await worker.terminate()
    say('terminate() is done')
  })
} else {
  process.on('exit', () => say('exit handler of the worker'))
  try {
    parentPort!.postMessage('busy')
    while (true);
  } catch {
    say('catch block')
  } finally {
    say('finally block')
  }
}
