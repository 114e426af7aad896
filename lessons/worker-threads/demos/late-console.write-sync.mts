import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const bell = new Int32Array(new SharedArrayBuffer(4))
  console.log('main: asleep')
  new Worker(new URL(import.meta.url), { workerData: bell })
  Atomics.wait(bell, 0, 0)
  console.log('main: the bell woke me')
  console.log('main: done')
} else {
  const bell: Int32Array = workerData
  writeSync(1, 'worker: now I ring\n')
  Atomics.store(bell, 0, 1)
  Atomics.notify(bell, 0)
}
