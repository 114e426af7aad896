import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'

// A photo is compressed already: its bytes look random.
const photo = randomBytes(500_000)

// JSON has no bytes, so the photo must be written as text.
const bodies = {
  bytes: photo,
  base64: JSON.stringify({ photo: photo.toString('base64') }),
  hex: JSON.stringify({ photo: photo.toString('hex') }),
}
for (const [name, body] of Object.entries(bodies)) {
  const ratio = body.length / gzipSync(body).length
  console.log(`${name}: ${ratio.toFixed(1)} times smaller`)
}
