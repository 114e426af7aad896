import { EventEmitter, once } from 'node:events'

const door = new EventEmitter()
setTimeout(() => {
  door.emit('open')
  door.emit('close')
}, 10)

await once(door, 'open')
console.log('open')
await once(door, 'close')
console.log('closed')
