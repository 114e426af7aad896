import { Readable, Writable } from 'node:stream'

function slowCopy(name: string, usePipe: boolean): void {
  const reader = Readable.from(Array(200).fill(Buffer.alloc(1024)))
  const writer = new Writable({
    highWaterMark: 4096,
    write: (chunk, encoding, done) => setImmediate(done),
  })
  let most = 0
  reader.on('data', () => {
    most = Math.max(most, writer.writableLength / 1024)
  })
  if (usePipe) reader.pipe(writer)
  else {
    reader.on('data', (chunk) => {
      if (!writer.write(chunk)) reader.pause()
    })
    writer.on('drain', () => reader.resume())
  }
  reader.on('end', () => console.log(`${name}: ${most} KiB`))
}

slowCopy('on data', false)
slowCopy('pipe', true)
