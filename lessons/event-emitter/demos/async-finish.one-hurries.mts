import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

const shop = new EventEmitter()
const waits = { stock: 200, mail: 0, stats: 100 }
for (const [name, ms] of Object.entries(waits)) {
  shop.on('order', async () => {
    console.log(`${name} starts`)
    if (ms > 0) await sleep(ms)
    console.log(`${name} done`)
  })
}

shop.emit('order')
console.log('emit returned')
