import { createServer } from 'node:http'

const server = createServer()

process.on('exit', (code) => console.log(`exit code ${code}`))
process.on('uncaughtException', (err) => {
  console.log('UNCAUGHT EXCEPTION! Shutting down...')
  console.log(err.name)
  process.exit(1)
})
process.on('unhandledRejection', (err: Error) => {
  console.log('UNHANDLED REJECTION! Shutting down...')
  console.log(err.name)
  server.close(() => {
    console.log('closed')
    process.exit(1)
  })
})

Promise.reject(new RangeError('9 notes of 4'))
