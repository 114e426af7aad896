import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

let kept = ''
const shout = new Transform({
  encoding: 'utf8',
  transform(chunk: Buffer, encoding, done) {
    console.log(`transform ${chunk}`)
    done(null, kept)
    kept = chunk.toString().toUpperCase()
  },
  flush(done) {
    console.log('flush')
    done()
  },
})
let result = ''
shout.on('data', (text: string) => (result += text))

await pipeline(Readable.from(['so', 'up', 'ed']), shout)
console.log(`result ${result}`)
