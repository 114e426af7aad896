import { randomBytes, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'

function list(row: (i: number) => unknown) {
  const rows = Array.from({ length: 5000 }, (_, i) => row(i))
  return Buffer.from(JSON.stringify(rows))
}

const users = list((i) => ({
  id: i,
  name: `User ${i}`,
  email: `user${i}@example.com`,
  role: 'member',
  city: 'Springfield',
}))
const orders = list(() => ({
  id: randomUUID(),
  user: randomUUID(),
  token: randomBytes(24).toString('base64'),
}))
// A photo or a video is compressed already: its bytes look random.
const photo = randomBytes(500_000)

function show(name: string, bytes: Buffer) {
  const ratio = bytes.length / gzipSync(bytes).length
  console.log(`${name}: ${ratio.toFixed(1)} times smaller`)
}
show('users', users)
show('orders', orders)
show('photo', photo)
