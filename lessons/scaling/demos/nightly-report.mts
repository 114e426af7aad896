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

  cluster.on('exit', () => {
    const running = Object.keys(cluster.workers!).length
    if (running === 0) console.log(`reports sent: ${sent}`)
  })
} else {
  sendReport()
  process.disconnect()
}
