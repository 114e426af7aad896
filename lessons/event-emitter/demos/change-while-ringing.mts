import { EventEmitter } from 'node:events'

const bell = new EventEmitter()
const bo = (): void => console.log('Bo')
const cy = (): void => console.log('Cy')

bell.once('ring', () => {
  console.log('strike out Bo, add Cy')
  bell.off('ring', bo)
  bell.on('ring', cy)
})
bell.on('ring', bo)

console.log('ring 1')
bell.emit('ring')
console.log('ring 2')
bell.emit('ring')
