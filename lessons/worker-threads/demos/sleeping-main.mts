import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const bell = new Int32Array(new SharedArrayBuffer(4))
  setTimeout(() => console.log('timer of 0 ms'), 0)

  console.log(`expect 7: ${Atomics.wait(bell, 0, 7)}`)
  console.log(`for 100 ms: ${Atomics.wait(bell, 0, 0, 100)}`)
  new Worker(new URL(import.meta.url), { workerData: bell })
  console.log(`until it rings: ${Atomics.wait(bell, 0, 0)}`)
} else {
  while (Atomics.notify(workerData, 0) === 0); // until somebody woke up
}
