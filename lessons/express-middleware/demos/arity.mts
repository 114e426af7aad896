import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type Response } from 'express'

const app = express().set('env', 'test')
app.get('/broken', () => {
  throw new Error('engine failure')
})
// The linter said that the fourth parameter, next, is not used.
const onError: any = (err: Error, req: unknown, res: Response) => {
  res.status(503).send(`sorry: ${err.message}`)
}
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const path of ['/broken', '/unknown']) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  const page = await response.text()
  const said = /<pre>(.*?)(<|$)/m.exec(page)?.[1] ?? page
  console.log(`${path}: ${response.status} ${said}`)
}
server.close()
