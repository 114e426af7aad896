import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR
  const workers = [cluster.fork(), cluster.fork()]
  const ready = workers.map((worker) => once(worker, 'listening'))
  const port = (await Promise.all(ready))[0]![0].port
  let letIn = 0
  for (let i = 0; i < 20; i++) {
    const request = http.get({ host, port, agent: false })
    const [response] = await once(request, 'response')
    response.resume()
    if (response.statusCode === 200) letIn++
  }
  console.log(`let in: ${letIn}`)
  cluster.disconnect()
} else {
  const { default: express } = await import('express')
  const { createClient } = await import('redis')
  const redis = createClient({ url: process.env['REDIS_URL']! })
  redis.on('error', (error) => console.log(error.message))
  await redis.connect()
  const expiration = { type: 'EX', value: 60 } as const

  const app = express()
  app.use(async (req, res, next) => {
    // Both workers have the same parent, and another run has another one.
    const key = `visits:${process.ppid}:${req.ip}`
    await redis.set(key, 0, { condition: 'NX', expiration })
    const count = await redis.incr(key)
    if (count > 5) res.sendStatus(429)
    else next()
  })
  app.get('/', (req, res) => void res.send('ok'))
  app.listen(0, host)
  process.once('disconnect', () => redis.destroy())
}
