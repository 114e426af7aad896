import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

async function thereAndBack(name: string, content: Buffer) {
  fs.writeFileSync('a', content)
  const reader = fs.createReadStream('a')
  await pipeline(reader, createGzip(), fs.createWriteStream('a.gz'))
  const packed = fs.createReadStream('a.gz')
  await pipeline(packed, createGunzip(), fs.createWriteStream('b'))

  const smaller = fs.statSync('a.gz').size < content.length
  const same = fs.readFileSync('b').equals(content)
  const back = same ? 'same' : 'damaged'
  console.log(`${name}: ${smaller ? 'smaller' : 'larger'}, ${back}`)
}

await thereAndBack('text', Buffer.from('soup '))
await thereAndBack('noise', Buffer.from(randomBytes(200_000).toString('hex')))
