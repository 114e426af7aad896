const { once } = require('node:events') as typeof import('node:events')
type Express = typeof import('express')
type Handler = import('express').RequestHandler
const express4 = require('express4') as Express
const express5 = require('express') as Express

const asyncHandler =
  (fn: Handler): Handler =>
  (req, res, next) => {
    Promise.resolve(fn(req, res, next)).catch(next)
  }
const broken: Handler = async () => {
  throw new Error('no cash')
}

async function visit(label: string, express: Express, handler: Handler) {
  const app = express().get('/', handler)
  app.use(((err, req, res, next) => {
    res.status(500).send(err.message)
  }) as import('express').ErrorRequestHandler)
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as import('node:net').AddressInfo
  process.once('unhandledRejection', () => server.closeAllConnections())
  const response = await fetch(`http://127.0.0.1:${port}`).catch(() => undefined)
  console.log(`${label}: ${response?.status ?? 'no answer'}`)
  process.removeAllListeners('unhandledRejection')
  server.close()
}

async function main() {
  await visit('4, bare', express4, broken)
  await visit('4, wrapped', express4, asyncHandler(broken))
  await visit('5, bare', express5, broken)
  await visit('5, wrapped', express5, asyncHandler(broken))
}
void main()
