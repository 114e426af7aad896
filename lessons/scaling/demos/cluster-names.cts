type Cluster = (typeof import('node:cluster'))['default']
const cluster = require('node:cluster') as Cluster
const os = require('node:os') as typeof import('node:os')

process.on('warning', (warning) => console.log(warning.name))

console.log('isMaster:', cluster.isMaster)
console.log('isPrimary:', cluster.isPrimary)

const { setupMaster, setupPrimary } = cluster
console.log('same function:', setupMaster === setupPrimary)

const usable = os.availableParallelism()
console.log('usable <= cpus:', usable <= os.cpus().length)
