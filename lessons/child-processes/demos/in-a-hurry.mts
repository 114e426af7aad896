import { spawn } from 'node:child_process'

function run(ending: string) {
  const code = `process.stdout.write('x'.repeat(5_000_000)); ${ending}`
  const child = spawn(process.execPath, ['-e', code])
  let bytes = 0
  child.stdout.on('data', (data: Buffer) => (bytes += data.length))
  return new Promise<void>((done) => {
    child.on('close', (code) => {
      const arrived = bytes === 5_000_000 ? 'everything' : 'a part'
      console.log(`${ending}: ${arrived}, code ${code}`)
      done()
    })
  })
}
await run('process.exitCode = 3')
await run('process.exit(3)')
