import { Readable, Writable } from 'node:stream'

function* kilobytes() {
  for (let made = 0; made < 2000; made++) yield Buffer.alloc(64_000)
}
type Connect = (from: Readable, to: Writable) => void

function copy(name: string, connect: Connect) {
  let peak = 0
  const writer = new Writable({
    write(chunk, encoding, done) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers)
      setImmediate(done)
    },
  })
  connect(Readable.from(kilobytes()), writer)
  return new Promise<void>((copied) => {
    writer.on('finish', () => {
      console.log(`${name}: ${Math.round(peak / 1e6)} MB`)
      copied()
    })
  })
}

await copy('pipe', (from, to) => from.pipe(to))
await copy('data and write', (from, to) => {
  from.on('data', (chunk) => to.write(chunk))
  from.on('end', () => to.end())
})
