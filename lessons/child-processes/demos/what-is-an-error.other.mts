import { execFile } from 'node:child_process'

const warns = "console.error('soup')"
const fails = "console.log('soup'); throw new Error('hot!')"

function run(name: string, code: string) {
  return new Promise<void>((done) => {
    execFile(process.execPath, ['-e', code], (error, stdout) => {
      const fault = error ? `error ${error.code}` : 'no error'
      console.log(`${name}: ${fault}, stdout "${stdout.trim()}"`)
      done()
    })
  })
}
await run('warns', warns)
await run('fails', fails)
