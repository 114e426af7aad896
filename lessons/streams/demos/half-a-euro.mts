import * as fs from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'

type ToText = (chunk: Buffer) => string

async function shout(name: string, reader: Readable, toText: ToText) {
  const upperCase = new Transform({
    transform: (chunk, encoding, done) =>
      done(null, toText(chunk).toUpperCase()),
  })
  await pipeline(reader, upperCase, fs.createWriteStream('out.txt'))
  const whole = fs.readFileSync('out.txt', 'utf8') === 'SOUP 5 €'
  console.log(`${name}: ${whole ? 'whole' : 'damaged'}`)
}

fs.writeFileSync('in.txt', 'soup 5 €')
const bytes = () => fs.createReadStream('in.txt', { highWaterMark: 8 })
const decoder = new StringDecoder('utf8')

await shout('toString', bytes(), (chunk) => chunk.toString())
await shout('decoder', bytes(), (chunk) => decoder.write(chunk))
await shout('encoding', bytes().setEncoding('utf8'), String)
