import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'

const failSoon = (what: string) => Promise.reject(new Error(what))
const fail = (what: string) => {
  throw new Error(what)
}
const attempts = [
  () => fail('throw'),
  () => failSoon('awaited promise'),
  () => void failSoon('dropped promise'),
  () => void setTimeout(() => fail('throw in a callback')),
  () => new EventEmitter().emit('error', new Error('error event')),
  () => new PassThrough().destroy(new Error('stream error')),
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
