import { Readable } from 'node:stream'

async function countChunks(name: string, source: Iterable<unknown>) {
  const chunks = await Readable.from(source).toArray()
  console.log(`${name}: ${chunks.length}`)
}

await countChunks('array', ['a', 'b', 'c'])
await countChunks('string', 'abc')
await countChunks('Set', new Set(['a', 'b', 'c']))
await countChunks('Buffer', Buffer.from('abc'))
