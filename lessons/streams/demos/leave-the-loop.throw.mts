import { Readable } from 'node:stream'

const dishes = Readable.from(['soup', 'tea', 'cake'])
dishes.on('end', () => console.log('end'))
dishes.on('error', ({ message }) => console.log(`stream: ${message}`))
dishes.on('close', () => console.log('close'))

try {
  for await (const dish of dishes) {
    console.log(`eat ${dish}`)
    throw new Error('cold')
  }
} catch (error) {
  console.log(`caught: ${(error as Error).message}`)
}
console.log(`destroyed: ${dishes.destroyed}`)
