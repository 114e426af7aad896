import { once } from 'node:events'
import {
  isMainThread,
  parentPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import express from 'express'

const endings: Record<string, () => void> = {
  throw: () => {
    throw new Error('bad data')
  },
  forget: () => {},
  exit: () => process.exit(0),
  post: () => parentPort!.postMessage(42),
}
if (isMainThread) {
  const app = express()
  app.get('/:ending', (request, response) => {
    const workerData = request.params.ending
    const worker = new Worker(new URL(import.meta.url), { workerData })
    worker.on('message', (result) => response.json({ result }))
    worker.on('exit', () => {
      if (!response.headersSent) response.status(500).end()
      app.emit('worker is gone')
    })
    worker.on('error', () => {})
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }

  for (const ending of Object.keys(endings)) {
    let answer = 'no answer'
    const path = `http://127.0.0.1:${port}/${ending}`
    fetch(path).then(
      ({ status }) => (answer = `status ${status}`),
      () => {},
    )
    await once(app, 'worker is gone')
    // One more round trip: time enough for an answer to arrive.
    await fetch(`http://127.0.0.1:${port}/`)
    console.log(`${ending}: ${answer}`)
  }
  server.close().closeAllConnections()
} else {
  endings[workerData]!()
}
