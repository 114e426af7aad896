import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'

if (cluster.isPrimary) {
  await end('disconnect()', (worker) => worker.disconnect())
  await end('kill()', (worker) => worker.kill())
  await end('a bug', (worker) => worker.send('divide by zero'))

  const left = Object.keys(cluster.workers!).length
  console.log('workers left:', left)
} else {
  process.on('message', () => process.exit(1)) // A crash.
  process.send!('ready')
}

async function end(label: string, how: (worker: Worker) => void) {
  const worker = cluster.fork()
  await once(worker, 'message')
  how(worker)
  const [code, signal] = await once(worker, 'exit')
  if (worker.isConnected()) await once(worker, 'disconnect')
  const meant = worker.exitedAfterDisconnect ? 'meant' : 'not meant'
  console.log(`${label}: ${signal ?? `code ${code}`}, ${meant}`)
}
