import { PassThrough, Readable, Transform } from 'node:stream'

const source = Readable.from(['soup', 'tea'])
const broken = new Transform({
  transform: (chunk, encoding, done) => done(new Error('burnt')),
})
const target = new PassThrough()

for (const [name, stream] of Object.entries({ source, broken, target })) {
  stream.on('error', ({ message }) => console.log(`${name}: ${message}`))
  stream.on('close', () => console.log(`${name}: close`))
}

source.pipe(broken).pipe(target).resume()
