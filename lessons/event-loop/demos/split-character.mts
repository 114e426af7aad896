import { createReadStream, createWriteStream } from 'node:fs'
import { readFileSync, writeFileSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

writeFileSync('in.txt', 'a' + 'é'.repeat(100_000))

const upperCase = new Transform({
  transform(chunk: Buffer, encoding, callback) {
    callback(null, chunk.toString().toUpperCase())
  },
})
const reader = createReadStream('in.txt')
await pipeline(reader, upperCase, createWriteStream('out.txt'))

const broken = readFileSync('out.txt', 'utf8').split('\uFFFD').length - 1
console.log(`damaged: ${broken}`)
