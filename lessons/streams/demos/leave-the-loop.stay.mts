import { Readable } from 'node:stream'

const dishes = Readable.from(['soup', 'tea', 'cake'])
dishes.on('end', () => console.log('end'))
dishes.on('close', () => console.log('close'))

for await (const dish of dishes) {
  console.log(`eat ${dish}`)
  if (dish === 'coffee') break
}
console.log(`destroyed: ${dishes.destroyed}`)
