import * as fs from 'node:fs'

fs.writeFileSync('input.txt', 'x'.repeat(100_000))
const readable = fs.createReadStream('input.txt')
const writable = fs.createWriteStream('output.txt')

// Manual backpressure handling
readable.on('data', (chunk) => {
  const canContinue = writable.write(chunk)
  if (!canContinue) readable.pause()
})
writable.on('drain', () => readable.resume())

// Or use pipe (handles backpressure automatically)
readable.pipe(writable)

writable.on('finish', () => {
  console.log(`size: ${fs.statSync('output.txt').size}`)
})
