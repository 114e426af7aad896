import { fork } from 'node:child_process'

if (process.argv[2] === 'worker') {
  process.once('message', (msg: { data: number[] }) => {
    process.send?.({ result: msg.data.reduce((a, b) => a + b, 0) })
  })
} else {
  const child = fork(import.meta.filename, ['worker'])
  const patience = setTimeout(() => {
    console.log('nobody went home')
    child.kill()
  }, 5000)
  child.send({ data: [1, 2, 3] })
  child.on('message', (message) => console.log('Result:', message))
  child.on('exit', (code, signal) => {
    console.log(`child ends: ${code}, ${signal}`)
    clearTimeout(patience)
  })
}
