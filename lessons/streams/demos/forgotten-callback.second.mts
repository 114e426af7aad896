import { Readable, Transform, pipeline } from 'node:stream'

const shout = new Transform({
  transform(chunk: Buffer, encoding, done) {
    console.log(`transform ${chunk}`)
    this.push(chunk.toString().toUpperCase())
    if (chunk.toString() === 'soup') done()
  },
})
shout.on('data', (chunk: Buffer) => console.log(`got ${chunk}`))

pipeline(Readable.from(['soup', 'tea', 'cake']), shout, (error) => {
  console.log(error ? 'failed' : 'done')
})
process.on('exit', (code) => console.log(`exit code ${code}`))
