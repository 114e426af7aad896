import { EventEmitter } from 'node:events'

const oven = new EventEmitter()
oven.once('error', (error: Error) => {
  console.log(`heard ${error.message}`)
})

for (const what of ['smoke', 'fire']) {
  try {
    oven.emit('error', new Error(what))
    console.log(`after ${what}`)
  } catch (error) {
    console.log(`caught ${(error as Error).message}`)
  }
}
