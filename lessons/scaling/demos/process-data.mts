import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import express, { type ErrorRequestHandler } from 'express'

if (isMainThread) {
  const app = express()
  app.use(express.json())
  app.post('/process-data', async (request, response) => {
    response.json({ result: await run(request.body.data) })
  })
  app.use(((error, request, response, next) => {
    response.status(500).json({ error: error.message })
  }) as ErrorRequestHandler)

  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  for (const data of ['[9, 16]', '"soup"', '"exit"']) {
    const response = await fetch(`http://127.0.0.1:${port}/process-data`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: `{ "data": ${data} }`,
    })
    console.log(`${data} ${response.status} ${await response.text()}`)
  }
  server.close()
} else {
  if (workerData === 'exit') process.exit(1)
  parentPort!.postMessage(workerData.map(Math.sqrt))
}

function run(workerData: unknown) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`exit code ${code}`)))
  })
}
