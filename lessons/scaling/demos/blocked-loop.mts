import { fork } from 'node:child_process'
import { once } from 'node:events'
import * as http from 'node:http'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

const self = new URL(import.meta.url)
const ways: Record<string, () => unknown> = {
  '/here': () => compute(),
  '/async': async () => compute(),
  '/thread': async () => (await once(new Worker(self), 'message'))[0],
}
if (!isMainThread) {
  parentPort!.postMessage(compute())
} else if (process.argv[2] === 'server') {
  const server = http.createServer(async (request, response) => {
    const work = ways[request.url!] ?? (() => 'pong')
    response.end(String(await work()))
  })
  server.listen(0, '127.0.0.1', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const server = fork(fileURLToPath(self), ['server'])
  const [{ port }] = await once(server, 'message')
  const ask = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).text()

  for (const path of Object.keys(ways)) {
    const job = ask(path)
    let slowest = 0
    let busy = true
    job.then(() => (busy = false))
    while (busy) {
      const sent = performance.now()
      await ask('/ping')
      slowest = Math.max(slowest, performance.now() - sent)
    }
    console.log(`${path}: slowest ping ${slowest.toFixed(0)} ms`)
  }
  server.disconnect()
}

function compute() {
  const end = performance.now() + 600 // milliseconds of hard work
  let sum = 0
  while (performance.now() < end) sum += Math.sqrt(sum)
  return sum
}
