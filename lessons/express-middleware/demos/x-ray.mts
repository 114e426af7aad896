import express from 'express'
import type { ErrorRequestHandler, RequestHandler } from 'express'

const logger: RequestHandler = (req, res, next) => next()
const passport: RequestHandler = (req, res, next) => next()
const lounge: RequestHandler = (req, res, next) => next()
const show: RequestHandler = (req, res) => void res.send('hello')
const onError: ErrorRequestHandler = (err, req, res, next) => {
  res.sendStatus(500)
}

const app = express()
app.use(logger)
app.use(express.json(), express.urlencoded({ extended: true }))
app.get('/protected', passport, show)
const router = express.Router()
router.use(lounge)
router.get('/users', show)
router.get('/users/:id', show)
app.use('/api', router)
app.use(onError)

interface Layer {
  name: string
  handle: { length: number; stack?: Layer[] }
  route?: { path: string; stack: Layer[] }
}
function print(stack: Layer[], margin: string) {
  for (const { name, handle, route } of stack) {
    const kind = route ? `route ${route.path}` : name
    console.log(`${margin}${kind}${handle.length === 4 ? ' (4)' : ''}`)
    print(route?.stack ?? handle.stack ?? [], margin + '    ')
  }
}
const { stack } = app.router as unknown as { stack: Layer[] }
print(stack, '')
console.log(`layers of app: ${stack.length}`)
