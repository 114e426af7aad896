import cluster from 'node:cluster'
import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'

const shared: Int32Array =
  workerData?.shared ?? new Int32Array(new SharedArrayBuffer(4))
let visits = 0

if (!isMainThread) {
  shared[0]!++
  visits++
  parentPort!.postMessage(visits)
} else if (cluster.isWorker) {
  shared[0]!++
  process.send!(shared[0], () => process.disconnect())
} else {
  for (const name of ['first', 'second']) {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: { shared },
    })
    const [visits] = await once(thread, 'message')
    console.log(`${name} thread: visits`, visits)
  }
  console.log('shared after both:', shared[0])

  const worker = cluster.fork()
  const [number] = await once(worker, 'message')
  console.log('shared in the cluster worker:', number)
}
