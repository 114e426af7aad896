import {
  isMainThread, parentPort, threadId, Worker,
} from 'node:worker_threads'

class WorkerPool {
  queue: { data: number; resolve: (thread: number) => void }[] = []
  slots = [1, 2].map(() => ({
    busy: false,
    worker: new Worker(new URL(import.meta.url)),
  }))

  runTask(data: number): Promise<number> {
    return new Promise((resolve) => {
      this.queue.push({ data, resolve })
      this.processQueue()
    })
  }
  processQueue(): void {
    const slot = this.slots.find(({ busy }) => !busy)
    const task = slot && this.queue.shift()
    if (!slot || !task) return
    slot.busy = true
    slot.worker.postMessage(task.data)
    slot.worker.once('message', (thread) => {
      task.resolve(thread)
      slot.busy = false
      this.processQueue()
    })
  }
}

if (isMainThread) {
  const pool = new WorkerPool()
  const tasks = [1, 2, 3, 4, 5, 6].map((data) => pool.runTask(data))
  const threads = new Set(await Promise.all(tasks))
  console.log(`different threads: ${threads.size}`)
  for (const { worker } of pool.slots) worker.terminate()
} else {
  parentPort!.on('message', () => parentPort!.postMessage(threadId))
}
