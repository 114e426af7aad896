import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const rows = Array.from({ length: 4000 }, (_, i) => ({
  id: i,
  name: `User ${(i * 7919) % 4000}`,
  score: Math.sin(i).toFixed(6),
}))
const body = Buffer.from(JSON.stringify(rows)) // about 200 kB
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }

function measure(name: string, compress: () => Buffer) {
  const { length } = compress() // warm up
  const start = process.cpuUsage()
  for (let i = 0; i < 10; i++) compress()
  const { user, system } = process.cpuUsage(start)
  const percent = (length / body.length) * 100
  const ms = (user + system) / 10_000
  console.log(`${name}: ${ms.toFixed(1)} ms for ${percent.toFixed()} %`)
}
measure('gzip', () => gzipSync(body))
measure('gzip level 9', () => gzipSync(body, { level: 9 }))
measure('brotli quality 4', () => brotliCompressSync(body, { params }))
