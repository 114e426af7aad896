import { spawn } from 'node:child_process'

async function run(name: string, code: string, kill = false) {
  const args = ['--input-type=module', '-e', code]
  const child = spawn(process.execPath, args)
  if (kill) child.stdout.once('data', () => child.kill('SIGKILL'))
  const end = new Promise<string>((done) => {
    child.on('close', (code, signal) => done(`${code}, ${signal}`))
  })
  console.log(`${name}: ${await end}`)
}
await run('exitCode', 'process.exitCode = 7; process.exit()')
await run('exit(0)', 'process.exitCode = 7; process.exit(0)')
await run('rejects', 'Promise.reject(new Error("burnt"))')
await run('waits', 'await new Promise((done) => setTimeout(done, 10))')
const cooks = 'console.log("hot"); setInterval(() => {}, 1000)'
await run('killed', cooks, true)
