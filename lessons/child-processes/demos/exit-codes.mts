import { spawn } from 'node:child_process'

async function run(name: string, code: string, kill = false) {
  const args = ['--input-type=module', '-e', code]
  const child = spawn(process.execPath, args)
  if (kill) child.stdout.once('data', () => child.kill())
  const end = new Promise<string>((done) => {
    child.on('close', (code, signal) => done(`${code}, ${signal}`))
  })
  console.log(`${name}: ${await end}`)
}
await run('ends', 'let dish = 1')
await run('exitCode', 'process.exitCode = 7')
await run('throws', 'throw new Error("burnt")')
await run('waits', 'await new Promise(() => {})')
const cooks = 'console.log("hot"); setInterval(() => {}, 1000)'
await run('killed', cooks, true)
