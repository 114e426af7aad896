import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import express from 'express'
import jwt from 'jsonwebtoken'

const secret = 'the same on every server'

if (process.argv[2] === 'server') {
  const loggedIn = new Set<string>()
  const app = express()
  app.get('/login', (request, response) => {
    loggedIn.add('Ann')
    response.send(jwt.sign({ user: 'Ann' }, secret, { expiresIn: '1h' }))
  })
  app.get('/logout', (request, response) => {
    loggedIn.delete('Ann')
    response.send('bye')
  })
  app.get('/memory', (request, response) => {
    response.send(loggedIn.has('Ann') ? 'Ann' : 'who are you?')
  })
  app.get('/token', (request, response) => {
    const token = request.get('authorization')!.slice('Bearer '.length)
    const claims = jwt.verify(token, secret, { algorithms: ['HS256'] })
    response.send((claims as jwt.JwtPayload)['user'])
  })
  const server = app.listen(0, '127.0.0.1')
  server.on('listening', () => process.send!(server.address()))
  process.once('disconnect', () => process.exit())
} else {
  const headers = { connection: 'close', authorization: '' }
  const a = await startServer()
  const b = await startServer()
  headers.authorization = `Bearer ${await a.get('/login')}`
  console.log('b, from memory:', await b.get('/memory'))
  console.log('b, from the token:', await b.get('/token'))
  console.log('a, logout:', await a.get('/logout'))
  console.log('a, from memory:', await a.get('/memory'))
  console.log('a, from the token:', await a.get('/token'))
  a.server.disconnect()
  b.server.disconnect()

  async function startServer() {
    const server = fork(fileURLToPath(import.meta.url), ['server'])
    const [{ port }] = await once(server, 'message')
    const get = async (path: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text()
    return { server, get }
  }
}
