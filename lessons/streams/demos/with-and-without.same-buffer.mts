import { Readable, Writable } from 'node:stream'

const kilobytes = Buffer.alloc(64_000)
function* again() {
  for (let sent = 0; sent < 2000; sent++) yield kilobytes
}
type Connect = (from: Readable, to: Writable) => void
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

function copy(name: string, connect: Connect) {
  let peak = 0
  let queue = 0
  const writer = new Writable({
    write(chunk, encoding, done) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers)
      queue = Math.max(queue, writer.writableLength)
      setImmediate(done)
    },
  })
  connect(Readable.from(again()), writer)
  return new Promise<void>((copied) => {
    writer.on('finish', () => {
      console.log(`${name}: ${megabytes(peak)}, queue ${megabytes(queue)}`)
      copied()
    })
  })
}

await copy('pipe', (from, to) => from.pipe(to))
await copy('data and write', (from, to) => {
  from.on('data', (chunk) => to.write(chunk))
  from.on('end', () => to.end())
})
