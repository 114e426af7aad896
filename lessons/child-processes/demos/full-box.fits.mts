import { execFile } from 'node:child_process'

const code = `
  process.stdout.write('x'.repeat(1000))
  setTimeout(() => {}, 300) // open for a moment
`
const options = { maxBuffer: 1000 }
const args = ['-e', code]

const kitchen = execFile(process.execPath, args, options, (error, box) => {
  console.log(`error: ${error?.code ?? 'none'}`)
  console.log(`in the box: ${box.length}`)
})
kitchen.on('exit', (_, signal) => console.log(`ended by: ${signal}`))
