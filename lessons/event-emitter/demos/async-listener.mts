import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.on('order', async () => {
  console.log('saving')
  await null
  console.log('saved')
})
shop.on('order', () => console.log('mail: your order is saved'))

console.log('emit returns', shop.emit('order'))
console.log('end of file')
