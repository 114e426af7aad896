import { spawn } from 'node:child_process'

const code = `
  console.log('out 1')
  console.error('err 1')
  console.log('out 2')
  console.error('err 2')
`
const kitchen = spawn(process.execPath, ['-e', code])
const show = (data: Buffer) => console.log(data.toString().trim())
kitchen.stdout.on('data', show)
kitchen.stderr.on('data', show)
