import { ReadableStream } from 'node:stream/web'

const euro = new TextEncoder().encode('€')
const source = new ReadableStream<Uint8Array>({
  start(controller) {
    controller.enqueue(euro.slice(0, 1))
    controller.enqueue(euro.slice(1))
    controller.close()
  },
})

const [copy, other] = source.tee()
for (const [name, stream] of Object.entries({ source, other })) {
  try {
    stream.getReader()
    console.log(`reader of ${name}: welcome`)
  } catch {
    console.log(`reader of ${name}: refused`)
  }
}
for await (const part of copy) {
  console.log(`part "${new TextDecoder().decode(part)}"`)
}
console.log('end')
