import cluster from 'node:cluster'

if (cluster.isWorker) process.exit(1) // "I cannot find my settings."

let forks = 0
let watching = true
function fork() {
  forks++
  cluster.fork()
}
cluster.on('exit', () => {
  if (watching) fork()
})
fork()

setTimeout(() => {
  watching = false
  console.log(`forks in 1.5 s: ${forks}`)
}, 1500)
