import { execFile, spawn } from 'node:child_process'

const args = ['-e', "process.stdout.write('x'.repeat(500_000))"]

execFile(process.execPath, args, (error, stdout) => {
  console.log(`execFile: 1 callback, ${stdout.length} characters`)
  conveyor()
})
function conveyor() {
  let plates = 0
  let bytes = 0
  const kitchen = spawn(process.execPath, args)
  kitchen.stdout.on('data', (data: Buffer) => {
    plates++
    bytes += data.length
  })
  kitchen.on('close', () => {
    console.log(`spawn: ${plates} data events, ${bytes} bytes`)
  })
}
