import * as fs from 'node:fs'

fs.writeFileSync('menu.txt', 'soup')

async function shout(file: fs.ReadStream) {
  for await (const chunk of file) {
    console.log(Buffer.isBuffer(chunk), typeof chunk)
    console.log(chunk.toUpperCase())
  }
}

await shout(fs.createReadStream('menu.txt', 'utf8'))
try {
  await shout(fs.createReadStream('menu.txt'))
} catch (error) {
  console.log((error as Error).name)
}
