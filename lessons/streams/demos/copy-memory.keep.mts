import * as fs from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('film.bin', '')
fs.truncateSync('film.bin', 256_000_000)

const memory = () => process.memoryUsage.rss()
let peak = 0
const chunks: Buffer[] = []
const sink = new Writable({
  write(chunk, encoding, done) {
    chunks.push(chunk)
    peak = Math.max(peak, memory())
    done()
  },
})

const before = memory()
peak = before
await pipeline(fs.createReadStream('film.bin'), sink)
console.log(`stream: ${Math.round((peak - before) / 1000)} KB`)
console.log(`chunks: ${chunks.length}`)
