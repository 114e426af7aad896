import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

writeFileSync('a.txt', 'A')
writeFileSync('b.txt', 'B')

async function readBoth(): Promise<void> {
  const files = ['a.txt', 'b.txt'].map((name) => {
    console.log(`ask for ${name}`)
    return readFile(name, 'utf8')
  })
  for (const file of files) console.log(`got ${await file}`)
}

const reading = readBoth()
console.log('main goes on')
await reading
console.log('done')
