import { exec, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const node = process.execPath
const self = import.meta.filename
const kind = (it: object | string) => it.constructor.name

if (process.argv[2] === 'kitchen') {
  if (process.send) process.send(['soup', 'stew'])
  else console.log('soup')
} else {
  const encoding = 'buffer'
  const line = await promisify(exec)(`"${node}" "${self}" kitchen`)
  console.log(`exec: ${kind(line.stdout)}`)
  const args = [self, 'kitchen']
  const file = await promisify(execFile)(node, args, { encoding })
  console.log(`execFile: ${kind(file.stdout)}`)
  const child = spawn(node, args)
  child.stdout.setEncoding('utf8')
  console.log(`spawn: ${kind((await once(child.stdout, 'data'))[0])}`)
  const branch = fork(self, ['kitchen'])
  console.log(`fork: ${kind((await once(branch, 'message'))[0])}`)
}
