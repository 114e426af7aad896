import * as fs from 'node:fs'
import * as http from 'node:http'
import { PassThrough, pipeline } from 'node:stream'

fs.writeFileSync('film.bin', '')
fs.truncateSync('film.bin', 100_000_000)

const server = http.createServer((request, response) => {
  const film = fs.createReadStream('film.bin')
  if (request.url === '/pipe') {
    film.pipe(response)
    response.on('close', () => film.destroy())
  } else {
    pipeline(film, new PassThrough(), () => {}).pipe(response)
  }

  response.on('close', async () => {
    await new Promise((later) => setImmediate(later))
    const state = film.destroyed ? 'closed' : 'still open'
    console.log(`${request.url}: file ${state}`)
    film.destroy()
    if (request.url === '/pipe') watchABit('/pipeline')
    else server.close()
  })
})

function watchABit(path: string) {
  const { port } = server.address() as { port: number }
  const options = { port, path, agent: false }
  const request = http.get(options, (response) => {
    response.once('data', () => request.destroy())
  })
}
server.listen(0, () => watchABit('/pipe'))
