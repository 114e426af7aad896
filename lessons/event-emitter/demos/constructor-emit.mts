import { EventEmitter } from 'node:events'

class Eager extends EventEmitter {
  constructor() {
    super()
    this.emit('ready', 'eager')
  }
}
class Polite extends EventEmitter {
  constructor(name: string) {
    super()
    process.nextTick(() => this.emit('ready', name))
  }
}

const hear = (name: string): void => console.log(`heard ${name}`)
new Eager().on('ready', hear)
new Polite('polite').on('ready', hear)
const missed = new Polite('missed')
setImmediate(() => {
  missed.on('ready', hear)
  console.log('last one subscribed')
})
console.log('end of file')
