import * as fs from 'node:fs'

fs.writeFileSync('film.txt', '0123456789')

const scene = fs.createReadStream('film.txt', {
  encoding: 'utf8',
  start: 2,
  end: 8,
  highWaterMark: 3,
})
for await (const chunk of scene) console.log(chunk)
