import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'

const jobs = Array.from({ length: 20 }, (_, number) => number)
const self = new URL(import.meta.url)

if (isMainThread) {
  const pool = [1, 2].map(() => new Worker(self, { workerData: 'wait' }))
  await Promise.all(pool.map((worker) => once(worker, 'online')))

  await time('a pool of two', async () => {
    const queue = [...jobs]
    const work = async (worker: Worker) => {
      for (let job = queue.pop(); job !== undefined; job = queue.pop()) {
        worker.postMessage(job)
        await once(worker, 'message')
      }
    }
    await Promise.all(pool.map(work))
  })
  await time('a worker per job', async () => {
    const work = (workerData: number) =>
      once(new Worker(self, { workerData }), 'message')
    await Promise.all(jobs.map(work))
  })
  for (const worker of pool) await worker.terminate()
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
