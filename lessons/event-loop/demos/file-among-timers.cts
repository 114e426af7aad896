const fs = require('node:fs') as typeof import('node:fs')

fs.writeFileSync('file.txt', 'hello')

setTimeout(() => console.log('Timeout 1'), 0)
setImmediate(() => console.log('Immediate 1'))

fs.readFile('file.txt', () => {
  console.log('File read')
  setTimeout(() => console.log('Timeout 2'), 0)
  setImmediate(() => console.log('Immediate 2'))
})
