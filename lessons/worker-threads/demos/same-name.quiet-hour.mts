import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

const byClock = new Set<string>()
const byChance = new Set<string>()

for (let request = 0; request < 50; request++) {
  byClock.add(`processed-${Date.now()}.jpg`)
  byChance.add(`processed-${randomUUID()}.jpg`)
  await wait(10)
}

console.log(`Date.now(): ${byClock.size} names`)
console.log(`randomUUID(): ${byChance.size} names`)
