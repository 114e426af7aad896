import { fork } from 'node:child_process'
import { once } from 'node:events'
import http, { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

if (process.argv[2] === 'server') {
  const server = createServer((req, res) => {
    process.send!('request is in')
    process.once('message', () => res.end('statement'))
  })
  process.once('SIGTERM', () => {
    server.close()
    process.exit(0)
  })
  process.once('disconnect', () => process.exit())
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
} else {
  const server = fork(fileURLToPath(import.meta.url), ['server'])
  const [port] = (await once(server, 'message')) as [number]
  async function visit(who: string) {
    const request = http.get({ port, host: '127.0.0.1', agent: false })
    try {
      const [response] = await once(request, 'response')
      console.log(`${who}: ${response.resume().statusCode}`)
    } catch (error) {
      console.log(`${who}: ${(error as NodeJS.ErrnoException).code}`)
    }
  }
  const ann = visit('Ann')
  await once(server, 'message')
  server.kill('SIGTERM')
  const [code, signal] = await once(server, 'exit')
  console.log(`server: ends with ${signal ?? code}`)
  await ann
  await visit('Bob')
}
