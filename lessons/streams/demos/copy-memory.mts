import * as fs from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

fs.writeFileSync('film.bin', '')
fs.truncateSync('film.bin', 256_000_000)

const memory = () => process.memoryUsage.rss()
let peak = 0
const newSink = () =>
  new Writable({
    write(chunk, encoding, done) {
      peak = Math.max(peak, memory())
      done()
    },
  })

async function measure(name: string, copy: () => Promise<unknown>) {
  const before = memory()
  peak = before
  await copy()
  console.log(`${name}: ${Math.round((peak - before) / 1000)} KB`)
}

await measure('stream', () => pipeline(fs.createReadStream('film.bin'), newSink()))
await measure('readFile', async () => {
  newSink().end(await fs.promises.readFile('film.bin'))
})
