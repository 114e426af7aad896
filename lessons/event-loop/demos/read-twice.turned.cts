const fs = require('node:fs') as typeof import('node:fs')

fs.writeFileSync('menu.txt', 'soup')

console.log('first: ask')
fs.readFile('menu.txt', 'utf8', (error, menu) => {
  if (error) throw error
  console.log(`first: got ${menu}`)
})
console.log('first: go on')

console.log('second: ask')
const menu = fs.readFileSync('menu.txt', 'utf8')
console.log(`second: got ${menu}`)
console.log('second: go on')
