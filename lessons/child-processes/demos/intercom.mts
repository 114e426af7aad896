import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

const self = import.meta.filename
const start = (name: string, stdio: ('inherit' | 'ipc')[]) =>
  spawn(process.execPath, [self, name], { stdio })
const end = (child: ChildProcess) => once(child, 'close')

if (process.argv[2]) {
  console.log(`${process.argv[2]}: ${typeof process.send}`)
} else {
  await end(fork(self, ['fork']))
  await end(start('spawn', ['inherit', 'inherit', 'inherit']))
  await end(start('spawn + ipc', ['inherit', 'inherit', 'inherit', 'ipc']))
}
