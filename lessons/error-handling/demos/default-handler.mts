import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

console.error = () => {} // Express also logs the stack here.
const environments = [undefined, 'development', 'test', 'staging', 'production']
let leaks = 0
for (const env of environments) {
  if (env === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = env

  const app = express()
  app.get('/', () => {
    throw new Error('password hunter2 refused')
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const body = await (await fetch(`http://127.0.0.1:${port}`)).text()
  if (body.includes('hunter2')) leaks++
  console.log(`${env}: ${body.includes('.mjs:') ? 'stack' : 'no stack'}`)
  server.close()
}
console.log(`clients who read the password: ${leaks}`)
