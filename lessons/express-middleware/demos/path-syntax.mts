import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'

const app = express()
const paths = ['/bags/:id?', '/bags{/:id}', '/maps/*', '/maps/*file']
for (const path of paths) {
  try {
    app.get(path, (req, res) => {
      res.send(`${path}: ${JSON.stringify(req.params)}`)
    })
  } catch (error) {
    console.log(`${path}: ${(error as Error).name}`)
  }
}

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const url of ['/bags', '/bags/7', '/maps/a/b.png']) {
  const response = await fetch(`http://127.0.0.1:${port}${url}`)
  console.log(await response.text())
}
server.close()
