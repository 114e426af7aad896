import { Readable } from 'node:stream'

const belt = Readable.from(['bun', 'tea'])

belt.on('data', (chunk) => console.log(`Ann got ${chunk}`))
belt.on('data', (chunk) => console.log(`Bob got ${chunk}`))
belt.on('end', () => console.log('no more'))

console.log('belt is set up')
