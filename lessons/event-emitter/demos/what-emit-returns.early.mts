import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
console.log(shop.emit('open'))

shop.once('open', () => {
  console.log('ribbon cut')
  return false
})
console.log(shop.emit('open'))
