import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import jwt from 'jsonwebtoken'

const SECRET = 'only the airline knows'
const auth: RequestHandler = (req, res, next) => {
  const token = req.headers.authorization?.replace(/^Bearer /i, '')
  if (!token) return void res.status(401).send('No token provided')
  try {
    const algorithms: jwt.Algorithm[] = ['HS256']
    res.locals['user'] = jwt.verify(token, SECRET, { algorithms })
  } catch (error) {
    return void res.status(401).send((error as Error).message)
  }
  next()
}
const app = express()
app.get('/protected', auth, (req, res) => {
  res.send(`welcome ${res.locals['user'].sub}`)
})

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
async function show(pass: string, token?: string) {
  const headers = new Headers()
  if (token) headers.set('authorization', `Bearer ${token}`)
  const url = `http://127.0.0.1:${port}/protected`
  const response = await fetch(url, { headers })
  console.log(`${pass}: ${response.status} ${await response.text()}`)
}
await show('none')
await show('right', jwt.sign({ sub: 'Ann' }, SECRET))
const expiresIn = -1
await show('expired', jwt.sign({ sub: 'Ann' }, SECRET, { expiresIn }))
await show('home-made', jwt.sign({ sub: 'Ann' }, 'a guess'))
server.close()
