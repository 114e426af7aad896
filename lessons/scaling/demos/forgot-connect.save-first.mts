import { once } from 'node:events'
import { RedisStore } from 'connect-redis'
import express, { type ErrorRequestHandler } from 'express'
import session from 'express-session'
import { createClient } from 'redis'

declare module 'express-session' {
  interface SessionData { user: string }
}
const client = createClient({ url: process.env['REDIS_URL']! })
client.on('error', (error) => console.log(error.message))
// Nobody calls client.connect().

const app = express()
const store = new RedisStore({ client })
const rules = { resave: false, saveUninitialized: false }
app.use(session({ store, secret: 'a secret', ...rules }))
app.get('/login', (request, response, next) => {
  request.session.user = 'Ann'
  request.session.save((error) => {
    if (error) next(error)
    else response.send('hello Ann')
  })
})
app.get('/me', (request, response) => {
  response.send(request.session.user ?? 'who are you?')
})
app.use(((error, request, response, next) => {
  if (response.headersSent) return
  response.status(500).send(error.message)
}) as ErrorRequestHandler)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }
const headers = { connection: 'close', cookie: '' }
for (const path of ['/login', '/me']) {
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { headers })
  console.log(path, response.status, await response.text())
  headers.cookie = response.headers.get('set-cookie') ?? ''
}
server.close()
