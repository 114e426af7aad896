import { PassThrough, Readable, Transform, pipeline } from 'node:stream'

function taste(dish: string): string {
  if (dish === 'soup') throw new Error('burnt')
  return dish
}
const source = Readable.from(['soup', 'tea'])
const careful = new Transform({
  transform(chunk, encoding, done) {
    let dish: string | undefined
    try {
      dish = taste(`${chunk}`)
    } catch {}
    done(null, dish)
  },
})
const target = new PassThrough()

for (const [name, stream] of Object.entries({ source, careful, target })) {
  stream.on('close', () => console.log(`${name}: close`))
}
target.on('data', (dish) => console.log(`target: ${dish}`))
target.on('end', () => console.log('target: end'))

pipeline(source, careful, target, (error) => {
  console.log(`callback: ${error?.message}`)
})
