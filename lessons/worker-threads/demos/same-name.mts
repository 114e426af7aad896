import { randomUUID } from 'node:crypto'

const byClock = new Set<string>()
const byChance = new Set<string>()

for (let request = 0; request < 1000; request++) {
  byClock.add(`processed-${Date.now()}.jpg`)
  byChance.add(`processed-${randomUUID()}.jpg`)
}

console.log(`Date.now(): ${byClock.size} names`)
console.log(`randomUUID(): ${byChance.size} names`)
