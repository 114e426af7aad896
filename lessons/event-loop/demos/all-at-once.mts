import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

writeFileSync('big', Buffer.alloc(8_000_000))
writeFileSync('small', 'x')
writeFileSync('tiny', '')

async function read(name: string): Promise<string> {
  console.log(`ask ${name}`)
  await readFile(name)
  console.log(`got ${name}`)
  return name
}

const names = await Promise.all(['big', 'small', 'tiny'].map(read))
console.log(names.join(', '))
