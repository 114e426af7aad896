import cluster from 'node:cluster'

const workers = 4

// "Every night at two". For this example: now.
function sendReport() {
  process.send!('report sent')
}

if (cluster.isPrimary) {
  let sent = 0
  cluster.on('message', () => sent++)

  for (let i = 0; i < workers; i++) cluster.fork()

  // When all workers are gone, the primary has nothing left to do.
  process.on('exit', () => console.log(`reports sent: ${sent}`))
} else {
  sendReport()
  process.disconnect()
}
