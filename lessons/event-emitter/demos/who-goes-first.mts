import { EventEmitter } from 'node:events'

const door = new EventEmitter()
door.on('open', () => console.log('Ada'))
door.once('open', () => console.log('Bo (once)'))
door.prependListener('open', () => console.log('Cy (prepended)'))
door.on('open', () => console.log('Di'))
door.prependListener('open', () => console.log('Ed (prepended)'))

door.emit('open')
