import { pbkdf2Sync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

async function syncInside() {
  await sleep(0)
  return pbkdf2Sync('secret', 'salt', 300_000, 64, 'sha512')
}

setTimeout(() => console.log('timer of 0 ms'), 0)
setTimeout(() => console.log('timer of 20 ms'), 20)
syncInside().then(() => console.log('hash'))
console.log('called')
