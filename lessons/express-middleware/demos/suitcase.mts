import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import multer from 'multer'

const upload = multer({ limits: { fileSize: 10 } })
const show: RequestHandler = (req, res) => {
  const photo = req.file?.size ?? 'none'
  res.send(`bag ${typeof req.body?.bag}, photo ${photo}`)
}
const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(400).send(error.code)
}
const app = express()
app.post('/form', express.urlencoded({ extended: true }), show)
app.post('/multer', upload.single('photo'), show)
app.use(onError)

const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
await send('/form', 6)
await send('/multer', 6)
await send('/multer', 60)
server.close()

async function send(path: string, bytes: number) {
  const body = new FormData()
  body.set('bag', '{"kg":23}')
  body.set('photo', new Blob(['x'.repeat(bytes)]), 'ann.png')
  const url = `http://127.0.0.1:${port}${path}`
  const response = await fetch(url, { method: 'POST', body })
  console.log(`${path} ${bytes}: ${await response.text()}`)
}
