import { execFile } from 'node:child_process'

const programs = {
  'throw': `throw new Error('E')`,
  'rejection': `Promise.reject(new Error('E'))`,
  'rejection, only logged': `
    process.on('unhandledRejection', (reason) => console.log(reason))
    Promise.reject(new Error('E'))`,
  'throw, listener throws too': `
    process.on('uncaughtException', (err) => log(err))
    throw new Error('E')`,
  'await for ever': `await new Promise(() => {})`,
  'throw, exitCode is 3': `
    process.exitCode = 3
    throw new Error('E')`,
}
for (const [name, code] of Object.entries(programs)) {
  const args = ['--input-type=module', '--eval', code]
  const exitCode = await new Promise((resolve) => {
    execFile(process.execPath, args, (error) => resolve(error?.code ?? 0))
  })
  console.log(`${name}: ${exitCode}`)
}
