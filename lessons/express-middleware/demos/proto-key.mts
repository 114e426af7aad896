import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

const now = 0
const visits: Record<string, { count: number; resetTime: number }> = {}
const limit: RequestHandler = (req, res, next) => {
  const key = req.ip!
  const entry = visits[key]
  if (!entry || now > entry.resetTime) {
    visits[key] = { count: 1, resetTime: now + 60_000 }
    return next()
  }
  if (entry.count >= 2) return void res.sendStatus(429)
  entry.count++
  next()
}
const app = express().set('trust proxy', true)
app.get('/', limit, (req, res) => void res.send('ok'))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
for (const address of ['203.0.113.9', '__proto__']) {
  const headers = { 'x-forwarded-for': address }
  let codes = ''
  for (let i = 0; i < 4; i++) {
    const url = `http://127.0.0.1:${port}/`
    codes += ` ${(await fetch(url, { headers })).status}`
  }
  console.log(`${address}:${codes}`)
}
const suitcase: { count?: number } = {}
console.log(`a new object: count is ${suitcase.count}`)
server.close()
