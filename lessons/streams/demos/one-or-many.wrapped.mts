import { Readable } from 'node:stream'

async function countChunks(name: string, source: Iterable<unknown>) {
  const chunks = await Readable.from(source).toArray()
  console.log(`${name}: ${chunks.length}`)
}

await countChunks('wrapped array', [['a', 'b', 'c']])
await countChunks('spread string', [...'abc'])
await countChunks('Set', new Set(['a', 'b', 'a']))
await countChunks('Buffers', [Buffer.from('abc'), Buffer.from('de')])
