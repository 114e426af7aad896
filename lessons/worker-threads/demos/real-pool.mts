import { isMainThread, parentPort, Worker } from 'node:worker_threads'

interface Task {
  dish: string
  resolve: (answer: string) => void
  reject: (reason: string) => void
}
const queue: Task[] = []
const idle = new Set<() => void>()
let started = 0

function hire(): void {
  const worker = new Worker(new URL(import.meta.url))
  let task: Task | undefined
  let reason = 'gone without a word'
  const takeNext = (): void => {
    task = queue.shift()
    if (task === undefined) {
      idle.add(takeNext)
      worker.unref()
    } else {
      worker.ref()
      worker.postMessage(task.dish)
    }
  }
  worker.on('message', (answer) => {
    task?.resolve(answer)
    takeNext()
  })
  worker.on('error', (error) => (reason = error.message))
  worker.on('exit', () => {
    idle.delete(takeNext)
    task?.reject(reason)
    hire()
  })
  started++
  takeNext()
}

function run(dish: string): Promise<string> {
  return new Promise((resolve, reject) => {
    queue.push({ dish, resolve, reject })
    const [takeNext] = idle
    if (takeNext && idle.delete(takeNext)) takeNext()
  })
}

if (isMainThread) {
  hire()
  hire()
  const menu = ['soup', 'chips', 'cake', 'tea', 'jam']
  const tasks = menu.map((dish) => run(dish).catch((reason) => reason))
  for (const answer of await Promise.all(tasks)) console.log(answer)
  console.log(`workers started: ${started}`)
} else {
  parentPort!.on('message', (dish) => {
    if (dish === 'chips') throw new Error('chips on fire')
    parentPort!.postMessage(`${dish} is ready`)
  })
}
