import { Writable } from 'node:stream'

function tryIt(objectMode: boolean, value: unknown) {
  const write = (chunk: unknown, encoding: string, done: () => void) => {
    setImmediate(done)
  }
  const sink = new Writable({ objectMode, highWaterMark: 3, write })
  try {
    return sink.write(value)
  } catch {
    return 'error'
  }
}

console.log(`bytes, "ok": ${tryIt(false, 'ok')}`)
console.log(`bytes, "€": ${tryIt(false, '€')}`)
console.log(`bytes, []: ${tryIt(false, [])}`)
console.log(`objects, []: ${tryIt(true, [])}`)
console.log(`objects, undefined: ${tryIt(true, undefined)}`)
