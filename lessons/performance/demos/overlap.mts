import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

const host = '127.0.0.1'
const now = () => performance.timeOrigin + performance.now()
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR // on Windows, too
  const agent = new http.Agent({ keepAlive: false })
  console.log(`cores here: ${availableParallelism()}`)
  for (const workers of [1, 2]) {
    const [{ port }] = await once(cluster.fork(), 'listening')
    const get = async (path: string): Promise<[number, number]> => {
      const request = http.get({ host, port, path, agent })
      const [response] = await once(request, 'response')
      let text = ''
      for await (const part of response) text += part
      return JSON.parse(text) // when work on it began and ended
    }
    for (const path of ['/wait', '/compute']) {
      const start = now()
      const spans = await Promise.all(Array.from({ length: 6 }, () => get(path)))
      const took = (now() - start).toFixed()
      const open = spans.map(([at]) =>
        spans.filter(([from, to]) => from <= at && at < to).length)
      const name = `${path}, ${workers} at work`
      console.log(`${name}: ${Math.max(...open)} at a time, ${took} ms`)
    }
  }
  cluster.disconnect()
} else {
  http.createServer(async ({ url }, response) => {
    const start = now()
    if (url === '/wait') await sleep(300)
    else for (let i = 0, sum = 0; i < 3e7; i++) sum += Math.sqrt(i)
    response.end(JSON.stringify([start, now()]))
  }).listen(0, host)
}
