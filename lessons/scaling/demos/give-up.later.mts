import cluster from 'node:cluster'
import { setTimeout } from 'node:timers/promises'

if (cluster.isWorker) process.exit(1) // "I cannot find my settings."

let early = 0
let pause = 20
cluster.on('listening', () => {
  early = 0
  pause = 20
})
cluster.on('exit', async (worker) => {
  console.log(`worker ${worker.id} died`)
  early++
  if (early > 3) {
    console.log('not one came up: giving up')
    process.exitCode = 1
    return
  }
  pause *= 2
  console.log(`waiting ${pause} ms`)
  await setTimeout(pause)
  cluster.fork()
})
cluster.fork()
