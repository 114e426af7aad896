import { EventEmitter } from 'node:events'

const bell = new EventEmitter()
bell.emit('ring', 3)

bell.on('ring', (table: number) => console.log(`to table ${table}`))
bell.emit('RING', 7)
bell.emit('ring', 8)
bell.emit('ring')
