import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const rows = Array.from({ length: 4000 }, (_, i) => ({
  id: i,
  name: `User ${(i * 7919) % 4000}`,
  score: Math.sin(i).toFixed(6),
}))
const body = Buffer.from(JSON.stringify(rows))
const quality = constants.BROTLI_PARAM_QUALITY

function measure(name: string, compress: () => Buffer) {
  compress() // warm up
  const start = process.cpuUsage()
  const { length } = compress()
  const { user, system } = process.cpuUsage(start)
  const percent = (length / body.length) * 100
  console.log(`${name}: ${percent.toFixed(1)} % of the size`)
  console.log(`${name}: ${((user + system) / 1000).toFixed(1)} ms of CPU`)
}
measure('gzip 1', () => gzipSync(body, { level: 1 }))
measure('gzip', () => gzipSync(body))
measure('gzip 9', () => gzipSync(body, { level: 9 }))
measure('brotli 4', () => brotliCompressSync(body, { params: { [quality]: 4 } }))
measure('brotli', () => brotliCompressSync(body))
