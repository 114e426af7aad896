import * as fs from 'node:fs'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('in.txt', 'soup')
const reader = fs.createReadStream('in.txt')
const writer = fs.createWriteStream('out.txt')

reader.on('data', () => console.log('reader: data'))
reader.on('end', () => console.log('reader: end'))
writer.on('finish', () => console.log('writer: finish'))

const copied = pipeline(reader, writer)
console.log('copy started')
await copied
console.log('pipeline done')
