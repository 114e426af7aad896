import { gunzipSync, gzipSync } from 'node:zlib'

const body = JSON.stringify({ ok: true })
const zipped = gzipSync(body)

console.log(`plain: ${body.length} bytes`)
console.log(`gzip: ${zipped.length} bytes`)
console.log(`back again: ${gunzipSync(zipped)}`)
