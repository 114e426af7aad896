import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'

const failSoon = (what: string) => Promise.reject(new Error(what))
const fail = (what: string) => {
  throw new Error(what)
}
const scream = (what: string) => new EventEmitter().emit('error', new Error(what))
const attempts = [
  () => failSoon('returned promise'),
  () => {
    failSoon('dropped promise')
  },
  () => queueMicrotask(() => fail('throw in a microtask')),
  () => void setTimeout(() => scream('emitted later')),
  () => new PassThrough().emit('error', new Error('stream error')),
]

process.on('uncaughtException', (error) => {
  console.log(`${error.message}: got away`)
})
for (const attempt of attempts) {
  try {
    await attempt()
  } catch (error) {
    console.log(`${(error as Error).message}: caught`)
  }
}
