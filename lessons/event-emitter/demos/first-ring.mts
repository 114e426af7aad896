import { EventEmitter } from 'node:events'

const bell = new EventEmitter()
bell.on('ring', (table: number) => console.log(`to table ${table}`))

bell.emit('ring', 4)
bell.emit('Ring', 5)
bell.emit('ring', 6)
