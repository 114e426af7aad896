import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.once('open', () => {
  console.log('ribbon cut')
  return 'thank you'
})

console.log(shop.emit('open'))
console.log(shop.emit('open'))
