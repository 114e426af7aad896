import { EventEmitter } from 'node:events'

const door = new EventEmitter()
door.prependListener('open', () => console.log('Ada'))
door.once('open', () => console.log('Bo'))
door.prependOnceListener('open', () => console.log('Cy'))
door.on('open', () => console.log('Di'))
door.prependListener('open', () => console.log('Ed'))

door.emit('open')
console.log('again')
door.emit('open')
