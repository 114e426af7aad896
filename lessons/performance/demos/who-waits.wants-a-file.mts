import { fork } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs'
import * as http from 'node:http'
import { fileURLToPath } from 'node:url'

const self = fileURLToPath(import.meta.url)
if (process.argv[2] === 'server') {
  const server = http.createServer(({ url }, response) => {
    if (url === '/ping') return response.end()
    if (url === '/file') return readFile(self, () => response.end())
    response.flushHeaders() // tells the client: the hash begins
    pbkdf2('secret', 'salt', 400_000, 64, 'sha512', () => response.end())
  })
  server.listen(0, '127.0.0.1', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const child = fork(self, ['server'])
  const [{ port }] = await once(child, 'message')
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  await get('/ping') // the first request of all is slow

  for (const path of ['/ping', '/file']) {
    const logins = ['Ann', 'Bob', 'Cyn', 'Dan'].map(() => get('/login'))
    const four = await Promise.all(logins)
    const start = performance.now()
    await get(path)
    const waited = performance.now() - start
    console.log(`${path} during four logins: ${waited.toFixed()} ms`)
    await Promise.all(four.map((login) => login.text()))
  }
  child.disconnect()
}
