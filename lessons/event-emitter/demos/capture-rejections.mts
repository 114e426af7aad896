import { EventEmitter } from 'node:events'

process.on('unhandledRejection', () => console.log('unhandled'))

const shop = new EventEmitter({ captureRejections: true })
shop.on('error', (error: Error) => {
  console.log(`error ${error.message}`)
})
shop.on('order', async () => {
  throw new Error('no stock')
})
shop.on('order', () => console.log('mail'))

try {
  shop.emit('order')
  console.log('emit returned')
} catch {
  console.log('caught')
}
console.log('end of file')
