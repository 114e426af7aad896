import { EventEmitter } from 'node:events'

const door = new EventEmitter()
const guest = { greet: (): void => console.log('bound') }
const arrow = (): void => console.log('arrow')
const twice = (): void => console.log('twice')
const named = (): void => console.log('named')
const bound = guest.greet.bind(guest)

door.on('open', named)
door.off('Open', named)
door.on('open', arrow)
door.off('open', arrow)
door.on('open', bound)
door.off('open', bound)
door.once('open', () => console.log('once'))
door.off('open', () => console.log('once'))
door.on('open', twice).prependListener('open', twice)
door.off('open', twice).off('open', twice)

door.emit('open')
