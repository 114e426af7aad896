import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.on('error', () => console.log('error listener'))
shop.on('order', async () => {
  throw new Error('no stock')
})

try {
  shop.emit('order')
  console.log('emit returned')
} catch {
  console.log('caught')
}
setTimeout(() => console.log('still open'), 100)
