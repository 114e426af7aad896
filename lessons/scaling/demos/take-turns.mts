import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
if (cluster.isPrimary) {
  // The default; but on Windows one must ask for it.
  cluster.schedulingPolicy = cluster.SCHED_RR
  let port = 0
  for (const NAME of ['A', 'B']) {
    const [address] = await once(cluster.fork({ NAME }), 'listening')
    port = address.port
  }
  await visit('new connections', { keepAlive: false })
  await visit('one connection', { keepAlive: true, maxSockets: 1 })
  cluster.disconnect()

  async function visit(label: string, options: http.AgentOptions) {
    const agent = new http.Agent(options)
    let answers = ''
    for (let i = 0; i < 6; i++) {
      const request = http.get({ host, port, agent })
      const [response] = await once(request, 'response')
      for await (const name of response) answers += ` ${name}`
    }
    console.log(`${label}:${answers}`)
    agent.destroy()
  }
} else {
  const server = http.createServer((request, response) => {
    response.end(process.env['NAME'])
  })
  server.listen(0, host)
}
