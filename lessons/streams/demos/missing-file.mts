import * as fs from 'node:fs'
import * as http from 'node:http'

const server = http.createServer((request, response) => {
  const file = fs.createReadStream('large-file.zip')
  file.pipe(response)
})

server.listen(0, () => {
  const { port } = server.address() as { port: number }
  console.log('server is up')
  http.get({ port }, (response) => {
    console.log(`status ${response.statusCode}`)
    server.close()
    response.resume()
  })
})
process.on('exit', (code) => console.log(`exit code ${code}`))
