import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'

if (cluster.isPrimary) {
  await end('done, exit', (worker) => worker.send('exit'))
  await end('asked to go', (worker) => worker.send('disconnect'))
  await end('killed hard', (worker) => worker.kill('SIGKILL'))

  const left = Object.keys(cluster.workers!).length
  console.log('workers left:', left)
} else {
  process.on('message', (order) => {
    if (order === 'exit') process.exit(0) // "I have nothing to do."
    cluster.worker!.disconnect()
  })
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
