import { fork } from 'node:child_process'
import { pbkdf2, pbkdf2Sync } from 'node:crypto'
import { once } from 'node:events'
import * as http from 'node:http'
import { fileURLToPath } from 'node:url'

const job = ['secret', 'salt', 300_000, 64, 'sha512'] as const
if (process.argv[2] === 'server') {
  const server = http.createServer(({ url }, response) => {
    if (url === '/ping') return response.end()
    response.flushHeaders() // tells the client: the hash begins
    if (url === '/pbkdf2') return pbkdf2(...job, () => response.end())
    pbkdf2Sync(...job)
    response.end()
  })
  server.listen(0, '127.0.0.1', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const child = fork(fileURLToPath(import.meta.url), ['server'])
  const [{ port }] = await once(child, 'message')
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  await get('/ping') // the first request of all is slow

  for (const path of ['/pbkdf2Sync', '/pbkdf2']) {
    const somebody = await get(path)
    const start = performance.now()
    await get('/ping')
    const waited = performance.now() - start
    console.log(`ping during ${path}: ${waited.toFixed()} ms`)
    await somebody.text()
  }
  child.disconnect()
}
