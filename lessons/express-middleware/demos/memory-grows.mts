import type { Request, RequestHandler, Response } from 'express'

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

// 10 new visitors a minute, for a day. None of them comes back.
const limiter = limit(100, 60_000)
for (let minute = 0; minute < 24 * 60; minute++) {
  now = minute * 60_000
  for (let i = 0; i < 10; i++) {
    const req = { ip: `visitor ${minute}-${i}` } as Request
    void limiter(req, {} as Response, () => {})
  }
}
now += 3_600_000
console.log(`entries an hour after the last visit: ${visits.size}`)
