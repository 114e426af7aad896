import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

writeFileSync('a.txt', 'A')
writeFileSync('b.txt', 'B')

async function readBoth(): Promise<void> {
  for (const name of ['a.txt', 'b.txt']) {
    console.log(`ask for ${name}`)
    const text = await readFile(name, 'utf8')
    console.log(`got ${text}`)
  }
}

const reading = readBoth()
console.log('main goes on')
await reading
console.log('done')
