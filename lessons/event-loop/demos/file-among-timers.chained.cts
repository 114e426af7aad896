const fs = require('node:fs') as typeof import('node:fs')

fs.writeFileSync('file.txt', 'hello')

fs.readFile('file.txt', () => {
  console.log('File read 1')
  setTimeout(() => {
    console.log('Timeout 1')
    fs.readFile('file.txt', () => {
      console.log('File read 2')
      setTimeout(() => console.log('Timeout 2'), 0)
      setImmediate(() => console.log('Immediate 2'))
    })
  }, 0)
  setImmediate(() => console.log('Immediate 1'))
})
