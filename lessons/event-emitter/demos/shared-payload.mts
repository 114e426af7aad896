import { EventEmitter } from 'node:events'

interface Order {
  total: number
}

const shop = new EventEmitter()
shop.on('order', (order: Order) => {
  order.total -= 20
})
shop.on('order', (order: Order) => console.log('invoice', order.total))

const order = { total: 100 }
shop.emit('order', order)
console.log('shop', order.total)
