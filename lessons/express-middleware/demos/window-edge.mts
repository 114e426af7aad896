import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'

let now = 0
const visits = new Map<string, { count: number; resetTime: number }>()
const limit = (max: number, windowMs: number): RequestHandler =>
  (req, res, next) => {
    const entry = visits.get(req.ip!)
    if (entry === undefined || now > entry.resetTime) {
      visits.set(req.ip!, { count: 1, resetTime: now + windowMs })
      return next()
    }
    if (entry.count >= max) return void res.sendStatus(429)
    entry.count++
    next()
  }
const app = express()
app.use(limit(10, 60_000))
app.get('/', (req, res) => void res.send('ok'))

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
async function visit(second: number, times: number) {
  now = second * 1000
  let letIn = 0
  for (let i = 0; i < times; i++) {
    if ((await fetch(`http://127.0.0.1:${port}/`)).ok) letIn++
  }
  return letIn
}
await visit(0, 1)
const sum = (await visit(59, 20)) + (await visit(61, 20))
console.log(`let in within two seconds: ${sum}`)
server.close()
