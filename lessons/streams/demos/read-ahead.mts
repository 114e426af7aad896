import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

let made = 0
const kitchen = new Readable({
  objectMode: true,
  highWaterMark: 5,
  read() {
    this.push({ dish: ++made })
  },
})

for await (const plate of kitchen) {
  await setImmediate()
  break
}
console.log(`made: ${made}`)
