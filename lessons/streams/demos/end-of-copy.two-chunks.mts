import * as fs from 'node:fs'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('in.txt', 'soup')
const reader = fs.createReadStream('in.txt', { highWaterMark: 3 })
const writer = fs.createWriteStream('out.txt')

writer.on('finish', () => console.log('writer: finish'))
reader.on('end', () => console.log('reader: end'))
reader.on('data', (chunk) => console.log(`reader: "${chunk}"`))

const copied = pipeline(reader, writer)
console.log('copy started')
await copied
console.log('pipeline done')
