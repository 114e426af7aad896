import cluster from 'node:cluster'
import { once } from 'node:events'
import express from 'express'
import session from 'express-session'

declare module 'express-session' {
  interface SessionData { user: string }
}
const host = '127.0.0.1'
if (cluster.isPrimary) {
  cluster.schedulingPolicy = cluster.SCHED_RR
  let port = 0
  for (let i = 0; i < 2; i++) {
    const [address] = await once(cluster.fork(), 'listening')
    port = address.port
  }
  const headers = { connection: 'close', cookie: '' }
  const ask = (path: string) =>
    fetch(`http://${host}:${port}${path}`, { headers })

  const login = await ask('/login')
  headers.cookie = login.headers.get('set-cookie')!
  console.log('login:', await login.text())
  for (let i = 1; i <= 4; i++) {
    const answer = await ask('/me')
    console.log(`request ${i}:`, await answer.text())
  }
  cluster.disconnect()
} else {
  const app = express()
  const rules = { resave: false, saveUninitialized: false }
  app.use(session({ secret: 'a secret', ...rules }))
  app.get('/login', (request, response) => {
    request.session.user = 'Ann'
    response.send('hello Ann')
  })
  app.get('/me', (request, response) => {
    response.send(request.session.user ?? 'who are you?')
  })
  app.listen(0, host)
}
