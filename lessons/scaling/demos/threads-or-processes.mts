import cluster from 'node:cluster'
import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'

if (!isMainThread) {
  const { shared, copied } = workerData
  shared[0]++
  copied[0]++
  parentPort!.postMessage(process.pid)
} else if (cluster.isWorker) {
  process.send!(process.pid, () => process.disconnect())
} else {
  const shared = new Int32Array(new SharedArrayBuffer(4))
  const copied = new Int32Array(1)

  const thread = new Worker(new URL(import.meta.url), {
    workerData: { shared, copied },
  })
  const [threadPid] = await once(thread, 'message')
  console.log('thread: same process', threadPid === process.pid)
  console.log('shared array:', shared[0])
  console.log('ordinary array:', copied[0])

  const worker = cluster.fork()
  const [workerPid] = await once(worker, 'message')
  console.log('cluster worker: same process', workerPid === process.pid)
}
