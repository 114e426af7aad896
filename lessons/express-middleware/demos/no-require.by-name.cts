const { once } = require('node:events') as typeof import('node:events')
const express = require('express') as typeof import('express')
type Jwt = typeof import('jsonwebtoken')
const { sign } = require('jsonwebtoken') as Jwt
declare const jwt: Jwt

const SECRET = 'only the airline knows'
const auth: import('express').RequestHandler = (req, res, next) => {
  const token = req.headers.authorization
  if (!token) return void res.status(401).send('No token provided')
  try {
    res.locals['user'] = jwt.verify(token, SECRET)
    next()
  } catch (error) {
    if ((error as Error).name !== 'JsonWebTokenError') return next(error)
    res.status(401).send('Invalid token')
  }
}
const onError: import('express').ErrorRequestHandler = (err, req, res, next) => {
  res.status(500).send(err.name)
}

const app = express()
app.get('/protected', auth, (req, res) => void res.send('hello Ann'))
app.use(onError)
const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as { port: number }
  const headers = { authorization: sign({ sub: 'Ann' }, SECRET) }
  const url = `http://127.0.0.1:${port}/protected`
  const response = await fetch(url, { headers })
  console.log(response.status, await response.text())
  server.close()
})
