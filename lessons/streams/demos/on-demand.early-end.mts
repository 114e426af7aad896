import { Readable } from 'node:stream'

let cooked = 0
const kitchen = new Readable({
  objectMode: true,
  highWaterMark: 1,
  read() {
    cooked++
    console.log(`cook ${cooked}`)
    this.push({ dish: cooked })
    if (cooked === 2) this.push(null)
  },
})

console.log('open')
for await (const { dish } of kitchen) console.log(`eat ${dish}`)
console.log('closed')
