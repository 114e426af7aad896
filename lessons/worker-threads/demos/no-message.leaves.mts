import { isMainThread, Worker } from 'node:worker_threads'

function runWorker(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url))
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`exit code ${code}`))
    })
  })
}

if (isMainThread) {
  console.log('waiting')
  try {
    console.log(`result: ${await runWorker()}`)
  } catch (error) {
    console.log(`failed: ${error}`)
  }
  console.log('done')
} else {
  process.exit(2)
}
