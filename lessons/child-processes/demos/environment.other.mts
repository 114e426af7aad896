import { execFileSync } from 'node:child_process'

process.env.GUEST = 'Ann'

function ask(env?: NodeJS.ProcessEnv) {
  const code = 'process.env.GUEST + " at " + process.env.TABLE'
  return execFileSync(process.execPath, ['-p', code], { env }).toString()
}
console.log(ask({ GUEST: 'Bob' }).trim())
console.log(ask({ GUEST: 'Bob', ...process.env, TABLE: '5' }).trim())
console.log(ask({ ...process.env, GUEST: undefined }).trim())
