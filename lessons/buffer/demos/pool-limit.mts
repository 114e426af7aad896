for (const size of [1_000, 4_095, 4_096, 30_000, 40_000]) {
  const bytes = Buffer.allocUnsafe(size)
  if (bytes.buffer.byteLength > size) console.log(`${size} is pooled`)
}
