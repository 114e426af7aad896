import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'

function race(hashes: number): Promise<string> {
  return new Promise((first) => {
    for (let i = 0; i < hashes; i++) {
      pbkdf2('password', 'salt', 200_000, 64, 'sha512', () => first('hash'))
    }
    stat('.', () => first('stat'))
  })
}

console.log(`3 slow hashes, then stat: ${await race(3)} is first`)
await new Promise((done) => setTimeout(done, 500))
console.log(`4 slow hashes, then stat: ${await race(4)} is first`)
