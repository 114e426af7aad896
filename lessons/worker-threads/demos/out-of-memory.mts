import { isMainThread, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    console.log(error.code)
  })
  worker.on('exit', (code) => console.log(`worker: code ${code}`))
  process.on('exit', (code) => console.log(`process: code ${code}`))
} else {
  const orders: object[] = []
  while (true) orders.push({ table: orders.length })
}
