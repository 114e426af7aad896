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

console.log(`1 KiB each: ${writesUntilFalse(bytes, Buffer.alloc(1024))}`)
console.log(`objects: ${writesUntilFalse(objects, { dish: 'soup' })}`)
