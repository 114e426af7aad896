import { EventEmitter } from 'node:events'

const door = new EventEmitter()
const guest = { greet: (): void => console.log('bound') }
const named = (): void => console.log('named')
const once = (): void => console.log('once')
const twice = (): void => console.log('twice')

door.on('open', named)
door.off('open', named)
door.on('open', () => console.log('arrow'))
door.off('open', () => console.log('arrow'))
door.on('open', guest.greet.bind(guest))
door.off('open', guest.greet.bind(guest))
door.once('open', once)
door.off('open', once)
door.on('open', twice).on('open', twice)
door.off('open', twice)

door.emit('open')
