import { EventEmitter } from 'node:events'

process.on('warning', ({ name }) => console.log(name))

const bell = new EventEmitter()
let heard = 0
try {
  for (let n = 1; n <= 12; n++) bell.on('ring', () => heard++)
  console.log('12 added')
} catch {
  console.log('the 11th was refused')
}
bell.emit('ring')
console.log(`${heard} heard it`)
