import { spawn } from 'node:child_process'
import { once } from 'node:events'

const code = "console.log('soup'); process.exitCode = 3"
const kitchen = spawn(process.execPath, ['-e', code])
console.log('ordered')

kitchen.stdout.on('data', (data: Buffer) => {
  console.log(`got ${data.toString().trim()}`)
})
kitchen.on('close', (code) => console.log(`closed, code ${code}`))
await once(kitchen, 'close')
console.log('next guest, please')
