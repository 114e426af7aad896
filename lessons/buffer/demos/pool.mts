const half = Buffer.poolSize / 2

const made: Record<string, Buffer> = {
  'alloc(10)': Buffer.alloc(10),
  'allocUnsafe(10)': Buffer.allocUnsafe(10),
  'allocUnsafeSlow(10)': Buffer.allocUnsafeSlow(10),
  "from('ten bytes!')": Buffer.from('ten bytes!'),
  'from([1, 2, 3])': Buffer.from([1, 2, 3]),
  'allocUnsafe(half)': Buffer.allocUnsafe(half),
}

for (const [name, one] of Object.entries(made)) {
  if (one.buffer.byteLength > one.length) console.log(name)
}
