import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const cancel = new AbortController()
const endless = new Readable({
  read() {
    this.push('dish')
  },
})
const guest = new Writable({
  write(chunk, encoding, done) {
    console.log('eat')
    setImmediate(done)
  },
})
guest.on('finish', () => console.log('finish'))

try {
  const meal = pipeline(endless, guest, { signal: cancel.signal })
  cancel.abort()
  console.log('called off')
  await meal
  console.log('done')
} catch (error) {
  console.log((error as Error).name)
}
console.log(`destroyed: ${endless.destroyed} ${guest.destroyed}`)
