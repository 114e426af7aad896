import { EventEmitter } from 'node:events'

const shop = new EventEmitter()
shop.on('cook', () => console.log('cooking'))
shop.on('order', () => {
  shop.emit('cook')
  console.log('order comes in')
})
shop.on('order', () => console.log('order counted'))
shop.prependListener('cook', () => {
  console.log('oven on')
  shop.emit('oven')
})
shop.on('oven', () => console.log('oven is hot'))

shop.emit('order')
console.log('after')
