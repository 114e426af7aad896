import { fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

if (process.argv[2] === 'cook') {
  await sleep(300)
  process.send?.('I am up')
  process.once('message', (order) => process.send?.(`got ${order}`))
} else {
  const cook = fork(import.meta.filename, ['cook'])
  cook.on('message', (text) => console.log(`cook: ${text}`))
  cook.on('exit', (code) => console.log(`exit: ${code}`))
  cook.send('soup')
  cook.send('stew')
  console.log('two orders sent')
}
