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

console.log(`bytes, "hello": ${tryIt(false, 'hello')}`)
console.log(`objects, "hello": ${tryIt(true, 'hello')}`)
console.log(`bytes, 42: ${tryIt(false, 42)}`)
console.log(`objects, 42: ${tryIt(true, 42)}`)
console.log(`objects, null: ${tryIt(true, null)}`)
