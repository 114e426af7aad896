import { MessageChannel } from 'node:worker_threads'

const { port1 } = new MessageChannel()
const word = Buffer.from('soup')

try {
  port1.postMessage(word, [word.buffer as ArrayBuffer])
  console.log(`posted, ${word.length} bytes left here`)
} catch (error) {
  console.log(`${(error as Error).name}, ${word.length} bytes left here`)
}
port1.close()
