import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { Duplex, Readable, Transform, Writable } from 'node:stream'

const streams = {
  list: Readable.from(['soup', 'tea']),
  'file writer': fs.createWriteStream('out.txt'),
  telephone: new Duplex({ read() {}, write: (chunk, encoding, done) => done() }),
  hash: createHash('sha256'),
}
for (const [name, stream] of Object.entries(streams)) {
  if (stream instanceof Readable) console.log(`${name}: read`)
  if (stream instanceof Writable) console.log(`${name}: write`)
  if (stream instanceof Transform) console.log(`${name}: transform`)
}
