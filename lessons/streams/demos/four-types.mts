import * as fs from 'node:fs'
import { Socket } from 'node:net'
import { Readable, Transform, Writable } from 'node:stream'
import { createGzip } from 'node:zlib'

fs.writeFileSync('in.txt', 'soup')
const streams = {
  'file reader': fs.createReadStream('in.txt'),
  'file writer': fs.createWriteStream('out.txt'),
  socket: new Socket(),
  gzip: createGzip(),
}
for (const [name, stream] of Object.entries(streams)) {
  if (stream instanceof Readable) console.log(`${name}: read`)
  if (stream instanceof Writable) console.log(`${name}: write`)
  if (stream instanceof Transform) console.log(`${name}: transform`)
}
