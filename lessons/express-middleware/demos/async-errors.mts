import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ErrorRequestHandler } from 'express'

const version = process.argv[2]
if (version === undefined) {
  const file = fileURLToPath(import.meta.url)
  for (const name of ['express4', 'express']) {
    const child = spawn(process.execPath, [file, name], {
      stdio: ['ignore', 'inherit', 'ignore'],
    })
    const [code] = await once(child, 'exit')
    console.log(`${name}: exit code ${code}`)
  }
} else {
  const { default: express } = await import(version)
  const app = express()
  app.get('/', async () => {
    throw new Error('no plane')
  })
  const onError: ErrorRequestHandler = (err, req, res, next) => {
    res.status(500).send('sorry')
  }
  app.use(onError)
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { status } = await fetch(`http://127.0.0.1:${port}/`)
  console.log(`${version}: ${status}`)
  server.close()
}
