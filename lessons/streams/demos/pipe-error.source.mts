import { PassThrough, Readable } from 'node:stream'

async function* cook() {
  yield 'soup'
  throw new Error('burnt')
}
const source = Readable.from(cook())
const middle = new PassThrough()
const target = new PassThrough()

for (const [name, stream] of Object.entries({ source, middle, target })) {
  stream.on('error', ({ message }) => console.log(`${name}: ${message}`))
  stream.on('end', () => console.log(`${name}: end`))
  stream.on('close', () => console.log(`${name}: close`))
}

source.pipe(middle).pipe(target).resume()
