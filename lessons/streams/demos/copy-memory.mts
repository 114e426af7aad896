import * as fs from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('film.bin', '')
fs.truncateSync('film.bin', 256_000_000)

const peak = () => process.resourceUsage().maxRSS
const newSink = () =>
  new Writable({ write: (chunk, encoding, done) => done() })

const before = peak()
await pipeline(fs.createReadStream('film.bin'), newSink())
console.log(`stream: ${peak() - before} KB`)

const between = peak()
newSink().end(await fs.promises.readFile('film.bin'))
console.log(`readFile: ${peak() - between} KB`)
