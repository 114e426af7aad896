import { EventEmitter } from 'node:events'
import { writeFile } from 'node:fs/promises'

const shop = new EventEmitter()
for (const name of ['stock', 'mail', 'stats']) {
  shop.on('order', async () => {
    console.log(`${name} starts`)
    await writeFile(name, 'order 123')
    console.log(`${name} done`)
  })
}

shop.emit('order')
console.log('emit returned')
