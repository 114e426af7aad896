import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

for (const path of ['*', '/*', '/*splat', '/{*splat}']) {
  const app = express()
  try {
    app.all(path, (req, res) => void res.status(404).json('our 404'))
  } catch (error) {
    console.log(`${path} throws ${(error as Error).name}`)
    continue
  }
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  for (const url of ['/', '/a/b']) {
    const { headers } = await fetch(`http://127.0.0.1:${port}${url}`)
    const ours = headers.get('content-type')!.includes('json')
    if (ours) console.log(`${path} matches ${url}`)
  }
  server.close()
}
