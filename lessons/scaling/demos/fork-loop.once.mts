import cluster from 'node:cluster'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

if (cluster.isWorker) process.exit(1) // "I cannot find my settings."

let forks = 0
let listening = 0
function fork() {
  forks++
  cluster.fork()
}
cluster.on('listening', () => listening++)
cluster.once('exit', fork)
const start = performance.now()
fork()
await once(cluster, 'exit') // The first one.

// On a slow machine watch for longer: five lives of a worker.
const life = performance.now() - start
await setTimeout(Math.max(1500, 5 * life))
console.log(`forks: ${forks}`)
console.log(`of them listening: ${listening}`)
