import { EventEmitter, errorMonitor } from 'node:events'

const oven = new EventEmitter()
oven.once('error', ({ message }) => console.log(`handled ${message}`))
oven.on(errorMonitor, ({ message }) => console.log(`noted ${message}`))

for (const what of ['smoke', 'fire']) {
  try {
    oven.emit('error', new Error(what))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    console.log(`caught ${code ?? message}`)
  }
}
