import { spawn } from 'node:child_process'

const kitchen = spawn(process.execPath, ['-p', "'soup'"])
console.log('ordered')

kitchen.stdout.on('data', (data: Buffer) => {
  console.log(`got ${data.toString().trim()}`)
})
kitchen.on('close', (code) => console.log(`closed, code ${code}`))
console.log('next guest, please')
