import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
let visitors = 0

if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR
  let messages = 0
  cluster.on('message', () => messages++)
  let port = 0
  for (let i = 0; i < 3; i++) {
    const [address] = await once(cluster.fork(), 'listening')
    port = address.port
  }
  let seen = ''
  for (let i = 0; i < 7; i++) {
    const request = http.get({ host, port, agent: false })
    const [response] = await once(request, 'response')
    for await (const number of response) seen += ` ${number}`
  }
  console.log(`visitors see:${seen}`)
  console.log('primary counted:', visitors)
  cluster.disconnect(() => console.log('messages:', messages))
} else {
  const server = http.createServer((request, response) => {
    visitors++
    process.send!('one more')
    response.end(String(visitors))
  })
  server.listen(0, host)
}
