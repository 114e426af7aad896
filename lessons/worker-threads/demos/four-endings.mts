import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  for (const how of ['return', 'throw', 'reject', 'exit(3)']) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: how,
    })
    worker.on('error', (error) => console.log(`${how}: ${error.message}`))
    await new Promise((gone) => worker.on('exit', gone))
      .then((code) => console.log(`${how}: code ${code}`))
  }
  console.log('main is alive')
} else {
  if (workerData === 'throw') throw new Error('pan on fire')
  if (workerData === 'reject') Promise.reject(new Error('no salt'))
  if (workerData === 'exit(3)') process.exit(3)
}
