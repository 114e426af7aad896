import * as fs from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('in.txt', 'a' + 'é'.repeat(100_000))

const upperCase = new Transform({
  transform(chunk: Buffer, encoding, callback) {
    callback(null, chunk.toString().toUpperCase())
  },
})
const reader = fs.createReadStream('in.txt')
await pipeline(reader, upperCase, fs.createWriteStream('out.txt'))

const result = fs.readFileSync('out.txt', 'utf8')
console.log(`damaged: ${result.split('\uFFFD').length - 1}`)
