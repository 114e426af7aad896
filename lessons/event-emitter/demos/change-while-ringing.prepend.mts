import { EventEmitter } from 'node:events'

const bell = new EventEmitter()
const bo = (): void => console.log('Bo')
const cy = (): void => console.log('Cy')

bell.on('ring', bo)
bell.once('ring', () => {
  console.log('strike out all, put Cy in front')
  bell.removeAllListeners('ring')
  bell.prependListener('ring', cy)
})
bell.on('ring', () => console.log('Di'))

console.log('ring 1')
bell.emit('ring')
console.log('ring 2')
bell.emit('ring')
