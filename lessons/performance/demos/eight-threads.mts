import { execFileSync } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { gzip } from 'node:zlib'

if (process.argv[2] === 'race') {
  const order: string[] = []
  const note = (what: string) => {
    if (!order.includes(what)) order.push(what)
  }
  for (let i = 0; i < 6; i++) {
    pbkdf2('secret', 'salt', 100_000, 64, 'sha512', () => note('hash'))
  }
  gzip('ten bytes.', () => note('gzip'))
  process.on('exit', () => console.log(order.join(', then ')))
} else {
  const self = fileURLToPath(import.meta.url)
  for (const size of [4, 8]) {
    const env = { ...process.env, UV_THREADPOOL_SIZE: `${size}` }
    const order = execFileSync(process.execPath, [self, 'race'], { env })
    console.log(`${size} threads: ${order.toString().trim()}`)
  }
}
