const fs = require('node:fs') as typeof import('node:fs')

fs.writeFileSync('in.txt', 'hello')
const reader = fs.createReadStream('in.txt')
const writer = fs.createWriteStream('out.txt')

reader.pipe(writer)

// Or by hand
reader.on('data', (chunk) => {
  writer.write(chunk.toString().toUpperCase())
})
reader.on('end', () => writer.end())

writer.on('finish', () => {
  console.log(fs.readFileSync('out.txt', 'utf8'))
})
