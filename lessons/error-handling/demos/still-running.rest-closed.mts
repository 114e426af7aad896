import { createServer } from 'node:http'

const server = createServer()
const refresh = setInterval(() => {}, 1000) // Somewhere in the program.

process.on('SIGTERM', () => {
  console.log('SIGTERM received. Shutting down gracefully...')
  server.close(() => {
    console.log('Process terminated!')
    clearInterval(refresh)
  })

  setTimeout(() => console.log('still running'), 1000).unref()
  setTimeout(() => {
    console.log('deadline: exit')
    process.exit(1)
  }, 3000).unref()
})
process.on('exit', (code) => console.log(`exit code ${code}`))

server.listen(0, '127.0.0.1', () => process.kill(process.pid, 'SIGTERM'))
