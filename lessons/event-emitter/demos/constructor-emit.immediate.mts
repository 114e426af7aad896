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
    setImmediate(() => this.emit('ready', name))
  }
}

const hear = (name: string): void => console.log(`heard ${name}`)
const late = new Polite('late')
new Eager().once('ready', hear).emit('ready', 'a second call')
process.nextTick(() => {
  late.on('ready', hear)
  console.log('late one subscribed')
})
console.log('end of file')
