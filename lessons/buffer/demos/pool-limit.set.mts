Buffer.poolSize = 100_000

for (const size of [4_000, 4_096, 40_000]) {
  const { buffer } = Buffer.allocUnsafe(size)
  const shared = buffer.byteLength > size
  const home = shared ? 'from the pool' : 'memory of its own'
  console.log(`${size}: ${home}`)
}
