import { isMainThread, Worker, workerData } from 'node:worker_threads'

const rounds = 200_000

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(8))
  let running = 3
  for (let started = 0; started < 3; started++) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: cells,
    })
    worker.on('exit', () => {
      if (--running === 0) console.log(`total ${cells[0]}`)
    })
  }
} else {
  const cells: Int32Array = workerData
  Atomics.add(cells, 1, 1)
  while (Atomics.load(cells, 1) < 3); // start together
  for (let round = 0; round < rounds; round++) Atomics.add(cells, 0, 1)
}
