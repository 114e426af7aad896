import { setImmediate as nextLap } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const records: Buffer[] = []

type Keep = (file: Buffer, start: number) => Buffer

function readOneFile(keep: Keep) {
  const file = Buffer.alloc(30_000_000)
  for (let i = 0; i < 20; i++) records.push(keep(file, i * 1_000_000))
}
async function remember(name: string, keep: Keep) {
  const before = process.memoryUsage().arrayBuffers
  readOneFile(keep)
  for (let lap = 0; lap < 3; lap++) {
    await nextLap()
    collectGarbage()
  }
  const held = process.memoryUsage().arrayBuffers - before
  console.log(`20 ${name}: ${Math.round(held / 1e6)} MB`)
}

await remember('views', (file, i) => file.subarray(i, i + 16))
await remember('copies', (file, i) => Buffer.from(file.subarray(i, i + 16)))
