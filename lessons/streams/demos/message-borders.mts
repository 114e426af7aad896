import * as net from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const server = net.createServer(async (socket) => {
    let chunks = 0
    for await (const chunk of socket) chunks++
    console.log(`chunks: ${chunks}`)
    server.close()
  })
  server.listen(0, () => {
    const { port } = server.address() as net.AddressInfo
    new Worker(new URL(import.meta.url), { workerData: port })
  })
} else {
  const client = net.connect(workerData, async () => {
    client.write('soup')
    await setImmediate()
    client.write('tea')
    await setImmediate()
    client.end('cake')
  })
}
