import { exec, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const node = process.execPath
const self = import.meta.filename
const kind = (it: object | string) => it.constructor.name

if (process.argv[2] === 'kitchen') {
  if (process.send) process.send({ dish: 'soup' })
  else console.log('soup')
} else {
  const line = await promisify(exec)(`"${node}" "${self}" kitchen`)
  console.log(`exec: ${kind(line.stdout)}`)
  const file = await promisify(execFile)(node, [self, 'kitchen'])
  console.log(`execFile: ${kind(file.stdout)}`)
  const child = spawn(node, [self, 'kitchen'])
  console.log(`spawn: ${kind((await once(child.stdout, 'data'))[0])}`)
  const branch = fork(self, ['kitchen'])
  console.log(`fork: ${kind((await once(branch, 'message'))[0])}`)
}
