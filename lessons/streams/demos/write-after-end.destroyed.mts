import { Writable } from 'node:stream'

const sink = new Writable({
  write: (chunk, encoding, done) => done(),
})
sink.on('error', () => console.log('error event'))
sink.on('finish', () => console.log('finish'))
sink.on('close', () => console.log('close'))

sink.destroy()
try {
  const taken = sink.write('one more thing')
  console.log(`taken: ${taken}`)
} catch {
  console.log('caught')
}
console.log('main file ends')
