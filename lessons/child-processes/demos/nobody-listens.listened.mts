import { spawn } from 'node:child_process'

const ls = spawn('no-such-ls', ['-la'])

ls.stdout.on('data', (data) => {
  console.log(`Output: ${data}`)
})
ls.on('error', (error: NodeJS.ErrnoException) => {
  console.log(`we heard ${error.code}`)
})
ls.on('close', () => {
  console.log('closed')
  setTimeout(() => console.log('100 ms later'), 100)
})
process.on('exit', (code) => console.log(`we exit with ${code}`))
console.log('main file ends')
