import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.on('order', () => {
  console.log('order comes in')
  shop.emit('cook')
  console.log('order written down')
})
shop.on('order', () => console.log('order counted'))
shop.on('cook', () => console.log('cooking'))

console.log('before')
shop.emit('order')
console.log('after')
