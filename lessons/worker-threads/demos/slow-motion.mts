import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

const cells: Int32Array = isMainThread
  ? new Int32Array(new SharedArrayBuffer(8)) // counter, step
  : workerData
const say = (line: string) => writeSync(1, `${line}\n`)

function waitForStep(step: number): void {
  while (Atomics.load(cells, 1) < step) Atomics.wait(cells, 1, step - 1, 50)
}
function nextStep(): void {
  Atomics.add(cells, 1, 1)
  Atomics.notify(cells, 1)
}
function increment(name: string, first: number, second: number): void {
  waitForStep(first)
  const seen = Atomics.load(cells, 0)
  say(`${name} reads ${seen}`)
  nextStep()
  waitForStep(second)
  Atomics.store(cells, 0, seen + 1)
  say(`${name} writes ${seen + 1}`)
  nextStep()
}

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: cells })
  worker.on('exit', () => say(`counter: ${cells[0]}`))
  increment('main', 0, 2)
} else increment('worker', 1, 3)
