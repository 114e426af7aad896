import { Writable } from 'node:stream'

function writesUntilFalse(sink: Writable, chunk: unknown): number {
  let writes = 1
  while (sink.write(chunk)) writes++
  return writes
}
// Both swallow chunk after chunk, but not at once.
const write = (chunk: unknown, encoding: string, done: () => void) => {
  setImmediate(done)
}
const bytes = new Writable({ write })
const objects = new Writable({ write, objectMode: true })
const chunk = Buffer.alloc(10_000)

console.log(`10,000 bytes each: ${writesUntilFalse(bytes, chunk)}`)
console.log(`the same as objects: ${writesUntilFalse(objects, chunk)}`)
