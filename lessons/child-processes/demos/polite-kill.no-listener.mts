import { fork } from 'node:child_process'

if (process.argv[2] === 'cook') {
  process.on('exit', () => console.log('cook: tidying up'))
  process.on('message', () => {})
  process.send?.('ready')
} else {
  const cook = fork(import.meta.filename, ['cook'])
  cook.on('message', (text) => {
    console.log(`cook: ${text}`)
    cook.kill()
    console.log(`killed: ${cook.killed}`)
  })
  cook.on('exit', (_, signal) => console.log(`exit: ${signal}`))
}
