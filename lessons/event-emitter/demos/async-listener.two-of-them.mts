import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.on('order', async () => {
  console.log('saving')
  await null
  console.log('saved')
  await null
  console.log('logged')
})
shop.on('order', async () => {
  await null
  console.log('mail: your order is saved')
})

shop.emit('order')
console.log('emit returned')
