import cluster from 'node:cluster'

const who = cluster.isPrimary ? 'primary' : 'worker'
console.log(`${who}: top of the file`)

if (cluster.isPrimary) {
  const worker = cluster.fork()

  worker.on('exit', () => {
    console.log('primary: worker is gone')
  })
} else {
  process.disconnect()
}
console.log(`${who}: end of the file`)
