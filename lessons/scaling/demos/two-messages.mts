import { fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import express from 'express'

const self = new URL(import.meta.url)
if (!isMainThread) {
  parentPort!.postMessage('50 %')
  parentPort!.postMessage('the result')
} else if (process.argv[2] === 'server') {
  const app = express()
  app.get('/', (request, response) => {
    const worker = new Worker(self)
    worker.on('message', (result) => response.json({ result }))
  })
  const server = app.listen(0, '127.0.0.1')
  server.on('listening', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const server = fork(fileURLToPath(self), ['server'], { silent: true })
  const complaints = text(server.stderr!)
  const exit = once(server, 'exit')
  const [{ port }] = await once(server, 'message')

  const response = await fetch(`http://127.0.0.1:${port}/`)
  console.log('answer:', await response.text())
  console.log('reason:', /ERR_\w+/.exec(await complaints)?.[0])
  console.log('server: exit code', (await exit)[0])
}
