import { Writable } from 'node:stream'

let bytes = 0
const sink = new Writable({
  highWaterMark: 10,
  write(chunk: Buffer, encoding, done) {
    bytes += chunk.length
    setImmediate(done)
  },
})

for (let number = 1; number <= 5; number++) {
  console.log(`write ${number}: ${sink.write('abc')}`)
}
sink.end()
sink.on('finish', () => console.log(`arrived: ${bytes} bytes`))
