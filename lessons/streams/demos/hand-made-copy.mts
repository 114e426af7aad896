import * as fs from 'node:fs'

fs.writeFileSync('in.txt', 'soup '.repeat(50_000))
const reader = fs.createReadStream('in.txt')
const writer = fs.createWriteStream('out.txt')

reader.on('data', (chunk) => {
  const canContinue = writer.write(chunk)
  if (!canContinue) reader.pause()
})
writer.on('drain', () => reader.resume())

reader.on('end', () => console.log('reader: end'))
reader.on('close', () => console.log('reader: close'))
writer.on('finish', () => console.log('writer: finish'))
writer.on('close', () => console.log('writer: close'))
process.on('exit', () => {
  const same = fs.statSync('out.txt').size === 250_000
  console.log(same ? 'exit: copy complete' : 'exit: copy too short')
})
