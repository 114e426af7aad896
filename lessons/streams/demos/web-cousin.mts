import { ReadableStream, TextDecoderStream } from 'node:stream/web'

const euro = new TextEncoder().encode('€')
const source = new ReadableStream({
  start(controller) {
    controller.enqueue(euro.slice(0, 1))
    controller.enqueue(euro.slice(1))
    controller.close()
  },
})

const text = source.pipeThrough(new TextDecoderStream())
try {
  source.getReader()
  console.log('second reader: welcome')
} catch {
  console.log('second reader: refused')
}
for await (const part of text) console.log(`part "${part}"`)
console.log('end')
