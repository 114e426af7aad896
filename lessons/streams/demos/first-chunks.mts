import { Readable } from 'node:stream'

const belt = Readable.from(['bun', 'cheese'])

belt.on('data', (chunk) => console.log(`got ${chunk}`))
belt.on('end', () => console.log('no more'))

console.log('belt is set up')
