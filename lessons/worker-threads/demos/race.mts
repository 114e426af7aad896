import { isMainThread, Worker, workerData } from 'node:worker_threads'

const rounds = 2_000_000

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8))
  let running = 2
  for (let started = 0; started < 2; started++) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: cells,
    })
    worker.on('exit', () => {
      if (--running > 0) return
      console.log(cells[0] === 4_000_000
        ? 'exactly 4000000'
        : 'fewer than 4000000')
    })
  }
} else {
  const cells: Int32Array = workerData
  Atomics.add(cells, 1, 1)
  while (Atomics.load(cells, 1) < 2); // start together
  for (let round = 0; round < rounds; round++) cells[0]!++
}
