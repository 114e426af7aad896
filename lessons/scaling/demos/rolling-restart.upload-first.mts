import cluster from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR // on Windows, too
  const old = cluster.fork({ VERSION: 'v1' })
  const [{ port }] = await once(old, 'listening')
  const upload = post('upload')
  await once(old, 'message')

  const fresh = cluster.fork({ VERSION: 'v2' })
  await once(fresh, 'listening')
  console.log('v2 listens, v1 may go')
  old.on('exit', () => console.log('v1 is gone'))
  old.disconnect()

  const next = post('next request')
  await once(fresh, 'message')

  upload.end('the last bytes')
  await once(old, 'exit')

  next.end()
  await once(next, 'close')
  fresh.disconnect()

  function post(name: string) {
    const options = { host, port, method: 'POST', agent: false }
    const request = http.request(options, async (response) => {
      for await (const by of response) console.log(`${name}: ${by}`)
    })
    request.write('the first bytes')
    return request
  }
} else {
  const server = http.createServer((request, response) => {
    process.send!('a request has begun')
    request.on('end', () => response.end(process.env['VERSION']))
    request.resume()
  })
  server.listen(0, host)
}
