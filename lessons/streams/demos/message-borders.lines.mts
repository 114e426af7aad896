import * as net from 'node:net'
import { createInterface } from 'node:readline'
import { setImmediate } from 'node:timers/promises'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) {
  const server = net.createServer(async (socket) => {
    let lines = 0
    for await (const line of createInterface({ input: socket })) lines++
    console.log(`lines: ${lines}`)
    server.close()
  })
  server.listen(0, () => {
    const { port } = server.address() as net.AddressInfo
    new Worker(new URL(import.meta.url), { workerData: port })
  })
} else {
  const client = net.connect(workerData, async () => {
    client.write('soup\nt')
    await setImmediate()
    client.write('ea\nca')
    await setImmediate()
    client.end('ke\nbun\n')
  })
}
