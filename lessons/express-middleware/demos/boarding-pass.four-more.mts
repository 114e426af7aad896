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
    const options = { algorithms, clockTolerance: 60 }
    res.locals['user'] = jwt.verify(token, SECRET, options)
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
const ann = (options: jwt.SignOptions) =>
  jwt.sign({ sub: 'Ann' }, SECRET, options)
await show('expired', ann({ expiresIn: -1 }))
await show('early', ann({ notBefore: 3600 }))
await show('HS512', ann({ algorithm: 'HS512' }))
const [head, , signature] = ann({}).split('.')
const claims = Buffer.from('{"sub":"pilot"}').toString('base64url')
await show('promoted', `${head}.${claims}.${signature}`)
server.close()
