import { Writable } from 'node:stream'

const guest = new Writable({
  highWaterMark: 3,
  write(chunk: Buffer, encoding, done) {
    console.log(`eat ${chunk}`)
    setImmediate(done)
  },
})
guest.on('finish', () => console.log('finish'))
guest.on('drain', () => {
  console.log('drain')
  guest.end()
})

for (const bite of ['1', '2', '3']) {
  if (!guest.write(bite)) console.log(`full after ${bite}`)
}
console.log('all served')
