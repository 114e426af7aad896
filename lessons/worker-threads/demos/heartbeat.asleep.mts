import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

function compute(): void {
  const end = performance.now() + 400
  while (performance.now() < end);
}

async function worstDelay(name: string, job: () => unknown) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  await wait(50)
  await job()
  await wait(50)
  delay.disable()
  console.log(`${name}: ${Math.round(delay.max / 1e6)} ms`)
}

if (isMainThread) {
  await worstDelay('on main', compute)
  await worstDelay('in a worker', () => {
    const done = new Int32Array(new SharedArrayBuffer(4))
    new Worker(new URL(import.meta.url), { workerData: done })
    Atomics.wait(done, 0, 0)
  })
} else {
  compute()
  Atomics.store(workerData, 0, 1)
  Atomics.notify(workerData, 0)
}
