import { isMainThread, Worker, workerData } from 'node:worker_threads'

const rounds = 2_000_000

if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(12))
  let running = 2
  for (let mine = 0; mine < 2; mine++) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { cells, mine },
    })
    worker.on('exit', () => {
      if (--running > 0) return
      console.log(cells[0]! + cells[1]! === 4_000_000
        ? 'exactly 4000000'
        : 'fewer than 4000000')
    })
  }
} else {
  const { cells, mine }: { cells: Int32Array; mine: number } = workerData
  Atomics.add(cells, 2, 1)
  while (Atomics.load(cells, 2) < 2); // start together
  for (let round = 0; round < rounds; round++) cells[mine]!++
}
