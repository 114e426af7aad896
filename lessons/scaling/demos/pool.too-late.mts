import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'

const jobs = Array.from({ length: 10 }, (_, number) => number)
const self = new URL(import.meta.url)

if (isMainThread) {
  const one = once(new Worker(self, { workerData: 0 }), 'message')
  await one // The first thread of all takes longer to start.

  await time('a new pool of ten', async () => {
    const pool = jobs.map(() => new Worker(self, { workerData: 'wait' }))
    const work = async (worker: Worker, job: number) => {
      worker.postMessage(job)
      await once(worker, 'message')
    }
    await Promise.all(pool.map(work))
    await Promise.all(pool.map((worker) => worker.terminate()))
  })
  await time('a worker per job', async () => {
    const work = (workerData: number) =>
      once(new Worker(self, { workerData }), 'exit')
    await Promise.all(jobs.map(work))
  })
} else if (workerData === 'wait') {
  parentPort!.on('message', compute)
} else {
  compute(workerData)
}

function compute(job: number) {
  let sum = 0
  for (let i = 0; i < 10_000; i++) sum += Math.sqrt(job + i)
  parentPort!.postMessage(sum)
}
async function time(label: string, work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  console.log(`${label}: ${(performance.now() - start).toFixed(1)} ms`)
}
