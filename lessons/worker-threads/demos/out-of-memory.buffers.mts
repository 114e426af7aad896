import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    console.log(error.code)
  })
  worker.on('message', (line) => console.log(line))
  worker.on('exit', (code) => console.log(`worker: code ${code}`))
  process.on('exit', (code) => console.log(`process: code ${code}`))
} else {
  const photos: Buffer[] = []
  while (photos.length < 8) photos.push(Buffer.alloc(8_000_000, 1))
  parentPort!.postMessage(`${photos.length * 8} MB of photos`)
}
