type Cluster = (typeof import('node:cluster'))['default']
const cluster = require('node:cluster') as Cluster

if (cluster.isPrimary) {
  cluster.fork()
} else {
  console.log('isMaster:', cluster.isMaster)
  console.log('isWorker:', cluster.isWorker)
  console.log('id:', cluster.worker?.id)
  console.log('fork:', typeof cluster.fork)
  console.log('setupPrimary:', typeof cluster.setupPrimary)
  process.disconnect()
}
