import { spawn } from 'node:child_process'

const ls = spawn('no-such-ls', ['-la'])

ls.stdout.on('data', (data) => {
  console.log(`Output: ${data}`)
})
ls.stderr.on('data', (data) => {
  console.log(`Error: ${data}`)
})
ls.on('close', (code) => {
  console.log('closed')
})
process.on('exit', (code) => console.log(`we exit with ${code}`))
setTimeout(() => console.log('100 ms later'), 100)
console.log('main file ends')
