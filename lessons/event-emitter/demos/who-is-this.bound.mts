import { EventEmitter } from 'node:events'

class Bell extends EventEmitter {
  name = 'the bell'
}
class Waiter {
  name = 'Bo'
  serve(): void {
    console.log(`${this?.name} serves`)
  }
}

const bell = new Bell()
const waiter = new Waiter()
bell.on('ring', () => waiter.serve())
bell.on('ring', waiter.serve)
bell.on('ring', waiter.serve.bind(waiter))
bell.emit('ring')
