import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'

const validateUser: RequestHandler = (req, res, next) => {
  if (!req.body.email) res.status(400).send('Email required')
  else next()
}

for (const version of ['express4', 'express']) {
  const { default: express } = await import(version)
  const app = express().set('env', 'test')
  app.use(express.json())
  app.post('/users', validateUser)

  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/users`
  const { status } = await fetch(url, { method: 'POST' })
  console.log(`${version}: ${status}`)
  server.close()
}
