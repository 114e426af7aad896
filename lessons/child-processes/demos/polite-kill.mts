import { fork } from 'node:child_process'

if (process.argv[2] === 'cook') {
  process.on('SIGTERM', () => process.send?.('one moment'))
  process.on('message', () => {})
  process.send?.('ready')
} else {
  const cook = fork(import.meta.filename, ['cook'])
  cook.on('message', (text) => {
    console.log(`cook: ${text}`)
    if (text === 'ready') {
      cook.kill()
      console.log(`killed: ${cook.killed}`)
    } else {
      cook.kill('SIGKILL')
    }
  })
  cook.on('exit', (_, signal) => console.log(`exit: ${signal}`))
}
