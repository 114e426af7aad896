import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'

if (process.argv[2]) {
  const app = express().set('env', 'test')
  app.get('/try', (req, res, next) => {
    try {
      fs.createReadStream('missing').pipe(res)
    } catch (err) {
      next(err)
    }
  })
  app.get('/throw', (req, res) => {
    const file = fs.createReadStream('missing')
    file.on('error', (err) => {
      throw err
    })
    file.pipe(res)
  })
  app.get('/open', async (req, res) => {
    const file = await fs.promises.open('missing')
    await pipeline(file.createReadStream(), res)
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
  for (const path of ['/try', '/throw', '/open']) {
    const child = fork(fileURLToPath(import.meta.url), ['server'], { silent: true })
    const [port] = (await once(child, 'message')) as [number]
    const status = (url: string) =>
      fetch(`http://127.0.0.1:${port}${url}`).then((res) => res.status, () => 'no answer')
    console.log(`${path}: ${await status(path)}`)
    console.log(`${path}, then another request: ${await status('/')}`)
    if (child.connected) child.disconnect()
  }
}
