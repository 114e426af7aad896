import { PassThrough, Readable, Transform, pipeline } from 'node:stream'

const source = Readable.from(['soup', 'tea'])
const broken = new Transform({
  transform: (chunk, encoding, done) => done(new Error('burnt')),
})
const target = new PassThrough()

for (const [name, stream] of Object.entries({ source, broken, target })) {
  stream.on('close', () => console.log(`${name}: close`))
}
target.on('end', () => console.log('target: end'))

pipeline(source, broken, target, (error) => {
  console.log(`callback: ${error?.message}`)
})
