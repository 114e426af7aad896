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
    cancel.abort()
    setImmediate(done)
  },
})
guest.on('finish', () => console.log('finish'))

try {
  await pipeline(endless, guest, { signal: cancel.signal })
  console.log('done')
} catch (error) {
  console.log((error as Error).name)
}
console.log(`destroyed: ${endless.destroyed} ${guest.destroyed}`)
