import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import * as http from 'node:http'

const host = '127.0.0.1'
if (cluster.isPrimary) {
  await stop('close()', (worker) => worker.send('close'))
  await stop('exit()', (worker) => worker.send('exit'))
} else {
  const server = http.createServer((request, response) => {
    process.send!('a request has begun')
    request.on('end', () => response.end('answered'))
    request.resume()
  })
  server.listen(0, host)
  process.on('message', (order) => {
    if (order === 'exit') process.exit(0)
    server.close(() => process.exit(0))
    process.send!('the door is closed')
  })
}

async function stop(label: string, how: (worker: Worker) => void) {
  const worker = cluster.fork()
  const [{ port }] = await once(worker, 'listening')
  const options = { host, port, method: 'POST', agent: false }
  const request = http.request(options)
  request.write('the first bytes')
  await once(worker, 'message')

  const end = once(request, 'response').then(
    () => 'answered',
    () => 'cut off',
  )
  how(worker)
  await once(worker, label === 'exit()' ? 'exit' : 'message')
  request.end('the last bytes')
  console.log(`${label}: ${await end}`)
}
