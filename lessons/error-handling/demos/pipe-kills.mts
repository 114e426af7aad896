import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

if (process.argv[2]) {
  const app = express().set('env', 'test')
  app.get('/pipe', (req, res) => {
    fs.createReadStream('missing').pipe(res)
  })
  app.get('/pipeline', async (req, res) => {
    await pipeline(fs.createReadStream('missing'), res)
  })
  app.get('/listener', (req, res, next) => {
    fs.createReadStream('missing').on('error', next).pipe(res)
  })
  app.use(((err, req, res, next) => {
    if (res.destroyed) return next(err)
    res.status(500).send('Something went wrong')
  }) satisfies ErrorRequestHandler)
  const server = app.listen(0, '127.0.0.1', () => {
    process.send!((server.address() as AddressInfo).port)
  })
  process.once('disconnect', () => process.exit())
} else {
  for (const path of ['/pipe', '/pipeline', '/listener']) {
    const child = fork(fileURLToPath(import.meta.url), ['server'], { silent: true })
    const [port] = (await once(child, 'message')) as [number]
    const status = (url: string) =>
      fetch(`http://127.0.0.1:${port}${url}`).then((res) => res.status, () => 'no answer')
    console.log(`${path}: ${await status(path)}`)
    console.log(`${path}, then another request: ${await status('/')}`)
    if (child.connected) child.disconnect()
  }
}
