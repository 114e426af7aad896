import { exec, spawn, type ChildProcess } from 'node:child_process'

function watch(name: string, child: ChildProcess) {
  child.on('error', (error: NodeJS.ErrnoException) => {
    console.log(`${name}: ${error.code}`)
  })
  child.on('exit', (code) => console.log(`${name}: code ${code}`))
  return new Promise((done) => child.on('close', done))
}
const node = process.execPath
await watch('spawn, one string', spawn(`${node} --version`))
await watch('spawn, a list', spawn(node, ['--version']))
await watch('exec, one string', exec(`"${node}" --version`))
