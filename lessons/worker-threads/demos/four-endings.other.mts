import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  for (const how of ['caught', 'late', 'exitCode', 'exit(0)']) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: how,
    })
    worker.on('error', (error) => console.log(`${how}: ${error.message}`))
    await new Promise((gone) => worker.on('exit', gone))
      .then((code) => console.log(`${how}: code ${code}`))
  }
  console.log('main is alive')
} else {
  const burn = () => {
    throw new Error('pan on fire')
  }
  if (workerData === 'late' || workerData === 'exit(0)') setTimeout(burn)
  if (workerData === 'exit(0)') process.exit(0)
  if (workerData === 'exitCode') process.exitCode = 4
  if (workerData === 'caught') Promise.resolve().then(burn).catch(() => {})
}
