const fs = require('node:fs') as typeof import('node:fs')

fs.writeFileSync('in.txt', 'hello stream')
const reader = fs.createReadStream('in.txt')
const writer = fs.createWriteStream('out.txt')

reader.on('data', (chunk: any) => {
  console.log(`received ${chunk.length}`)
  writer.write(chunk.toUpperCase())
  console.log('chunk written')
})
reader.on('end', () => {
  console.log('file done')
  writer.end()
})
process.on('exit', (code) => console.log(`exit code ${code}`))
