import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'
import { availableParallelism } from 'node:os'

const host = '127.0.0.1'
const cell = new Int32Array(new SharedArrayBuffer(4))
const now = () => performance.timeOrigin + performance.now()
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR // on Windows, too
  console.log(`cores here: ${availableParallelism()}`)
  for (const workers of [1, 2]) {
    const [{ port }] = await once(cluster.fork(), 'listening')
    await measure('/wait', workers, port)
    await measure('/compute', workers, port)
  }
  cluster.disconnect()
  async function measure(path: string, workers: number, port: number) {
    const get = async (): Promise<[from: number, to: number]> => {
      const request = http.get({ host, port, path, agent: false })
      const [response] = await once(request, 'response')
      return JSON.parse(String(await response.toArray()))
    }
    const start = now()
    const spans = await Promise.all(Array.from({ length: 6 }, get))
    const took = (now() - start).toFixed()
    // How many were being worked on when each one began?
    const open = spans.map(([at]) =>
      spans.filter(([from, to]) => from <= at && at < to).length)
    const most = Math.max(...open)
    console.log(`${path} with ${workers}: ${most} at a time, ${took} ms`)
  }
} else {
  http.createServer(({ url }, response) => {
    const from = now()
    // "Sleep for 100 ms": the thread waits, as readFileSync does.
    if (url === '/wait') Atomics.wait(cell, 0, 0, 100)
    else for (let i = 0, sum = 0; i < 12e6; i++) sum += Math.sqrt(i)
    response.end(JSON.stringify([from, now()]))
  }).listen(0, host)
}
