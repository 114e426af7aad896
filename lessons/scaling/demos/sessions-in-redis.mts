import { once } from 'node:events'
import { RedisStore } from 'connect-redis'
import express from 'express'
import session from 'express-session'
import { createClient } from 'redis'

declare module 'express-session' {
  interface SessionData { user: string }
}
async function startServer() {
  const client = createClient({ url: process.env['REDIS_URL']! })
  client.on('error', (error) => console.log(error.message))
  await client.connect()
  const store = new RedisStore({ client })
  const rules = { resave: false, saveUninitialized: false }
  const app = express()
  app.use(session({ store, secret: 'a secret', ...rules }))
  app.get('/login', (request, response) => {
    request.session.user = 'Ann'
    response.send('hello Ann')
  })
  app.get('/me', (request, response) => {
    response.send(request.session.user ?? 'who are you?')
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const stop = () => Promise.all([server.close(), client.close()])
  return { address: `http://127.0.0.1:${port}`, client, stop }
}
const headers = { connection: 'close', cookie: '' }
const a = await startServer()
const b = await startServer()
const login = await fetch(`${a.address}/login`, { headers })
headers.cookie = login.headers.get('set-cookie')!
console.log('a:', await login.text())
await a.stop()

console.log('b:', await me(b.address))
await b.stop()

const c = await startServer()
console.log('c, just started:', await me(c.address))
headers.cookie = ''
console.log('another browser:', await me(c.address))
console.log('sessions in Redis:', await c.client.dbSize())
await c.stop()

async function me(address: string) {
  return (await fetch(`${address}/me`, { headers })).text()
}
