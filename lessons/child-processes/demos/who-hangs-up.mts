import { fork } from 'node:child_process'

if (process.argv[2] === 'worker') {
  process.on('message', (msg: { data: number[] }) => {
    process.send?.({ result: msg.data.reduce((a, b) => a + b, 0) })
  })
} else {
  const child = fork(import.meta.filename, ['worker'])
  child.send({ data: [1, 2, 3] })
  child.on('message', (message) => {
    console.log('Result:', message)
    setTimeout(look, 1000)
  })
  child.on('exit', (code) => console.log(`child exits with ${code}`))
  function look() {
    const alive = child.exitCode === null
    console.log(`a second later: ${alive ? 'still there' : 'gone'}`)
    child.disconnect() // the line that most examples forget
  }
}
