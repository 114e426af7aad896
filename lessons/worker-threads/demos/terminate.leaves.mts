import { writeSync } from 'node:fs'
import { isMainThread, Worker } from 'node:worker_threads'

const say = (line: string) => writeSync(1, `${line}\n`)

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('error', () => say('error event'))
  worker.on('exit', (code) => say(`exit event, code ${code}`))
} else {
  process.on('exit', () => say('exit handler of the worker'))
  try {
    process.exit(5)
  } catch {
    say('catch block')
  } finally {
    say('finally block')
  }
}
