import { execFile } from 'node:child_process'

const programs = {
  'exitCode is 3': `process.exitCode = 3`,
  'exit(), exitCode is 3': `
    process.exitCode = 3
    process.exit()`,
  'exit(0), exitCode is 3': `
    process.exitCode = 3
    process.exit(0)`,
  'throw, listener sets 3': `
    process.on('uncaughtException', () => { process.exitCode = 3 })
    throw new Error('E')`,
  'throw in a timer': `setTimeout(() => { throw new Error('E') })`,
  'await for ever, after some tea': `
    setTimeout(() => console.log('tea'), 10)
    await new Promise(() => {})`,
}
for (const [name, code] of Object.entries(programs)) {
  const args = ['--input-type=module', '--eval', code]
  const exitCode = await new Promise((resolve) => {
    execFile(process.execPath, args, (error) => resolve(error?.code ?? 0))
  })
  console.log(`${name}: ${exitCode}`)
}
