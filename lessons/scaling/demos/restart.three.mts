import cluster from 'node:cluster'
import { once } from 'node:events'
import express from 'express'

const host = '127.0.0.1'
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR
  let port = 0
  for (let i = 0; i < 3; i++) {
    const [address] = await once(cluster.fork(), 'listening')
    port = address.port
  }
  cluster.on('exit', (worker) => {
    if (worker.exitedAfterDisconnect) return
    console.log(`worker ${worker.id} died, forking a new one`)
    cluster.fork()
  })
  const headers = { connection: 'close' }
  const ask = async (path: string) =>
    (await fetch(`http://${host}:${port}${path}`, { headers })).text()

  console.log('first', await ask('/'))
  const crash = ask('/crash').catch(() => 'no answer')
  await once(cluster, 'listening')
  console.log('crash:', await crash)
  console.log('then', await ask('/'), await ask('/'), await ask('/'))
  cluster.disconnect()
} else {
  const app = express()
  app.get('/', (request, response) => {
    response.send(`worker ${cluster.worker!.id}`)
  })
  app.get('/crash', () => process.exit(1)) // A bug.
  app.listen(0, host)
}
