import { setImmediate as nextLap } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const headers: Buffer[] = []

type Keep = (file: Buffer) => Buffer

async function remember(name: string, headerOf: Keep) {
  const before = process.memoryUsage().arrayBuffers
  for (let i = 0; i < 20; i++) {
    headers.push(headerOf(Buffer.alloc(1_000_000)))
  }
  for (let lap = 0; lap < 3; lap++) {
    await nextLap()
    collectGarbage()
  }
  const held = process.memoryUsage().arrayBuffers - before
  console.log(`20 ${name}: ${Math.round(held / 1e6)} MB`)
}

await remember('views', (file) => file.subarray(0, 16))
await remember('copies', (file) => Buffer.from(file.subarray(0, 16)))
