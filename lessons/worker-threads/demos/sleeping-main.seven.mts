import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const bell = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(bell, 0, 7)
  setTimeout(() => console.log('timer of 0 ms'), 0)
  Promise.resolve('promise').then(console.log)

  console.log(`expect 7: ${Atomics.wait(bell, 0, 7, 100)}`)
  console.log(`expect 0: ${Atomics.wait(bell, 0, 0, 100)}`)
  new Worker(new URL(import.meta.url), { workerData: bell })
  console.log(`until it rings: ${Atomics.wait(bell, 0, 7)}`)
} else {
  while (Atomics.notify(workerData, 0) === 0); // until somebody woke up
}
