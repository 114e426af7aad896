import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const how = process.argv[2]
if (how) {
  const server = createServer((req, res) => {
    process.send!('request is in')
    process.once('message', () => {
      if (how === 'says close') res.setHeader('connection', 'close')
      res.end()
    })
  })
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0))
  })
  process.once('disconnect', () => process.exit())
  server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
} else {
  for (const name of ['says nothing', 'says close']) {
    const server = fork(fileURLToPath(import.meta.url), [name])
    const [port] = (await once(server, 'message')) as [number]
    const client = connect(port, '127.0.0.1')
    client.write('GET / HTTP/1.1\r\nHost: bank\r\n\r\n')
    await once(server, 'message')
    server.send('answer now')
    await once(client, 'data')
    const start = performance.now()
    server.kill('SIGTERM')
    await once(server, 'exit')
    const ms = Math.round(performance.now() - start)
    console.log(`${name}: over ${ms} ms after SIGTERM`)
  }
}
