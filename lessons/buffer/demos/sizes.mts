const bytes = Buffer.alloc(1000)
for (let i = 0; i < bytes.length; i++) bytes[i] = i % 256

const sizes: Record<string, number> = {
  hex: bytes.toString('hex').length,
  JSON: JSON.stringify(bytes).length,
  'the bytes': bytes.length,
  base64: bytes.toString('base64').length,
}

const names = Object.keys(sizes)
names.sort((a, b) => sizes[a]! - sizes[b]!)
for (const name of names) console.log(name)
