import { EventEmitter, errorMonitor } from 'node:events'

const oven = new EventEmitter()
oven.on(errorMonitor, (what: string) => console.log(`noted ${what}`))

try {
  oven.emit('error', 'smoke')
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code
  console.log(`caught ${code ?? error}`)
}

oven.on('error', (what: string) => console.log(`handled ${what}`))
oven.emit('error', 'fire')
