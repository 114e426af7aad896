import { execFile, spawn, type ChildProcess } from 'node:child_process'

function watch(name: string, child: ChildProcess) {
  child.on('error', (error: NodeJS.ErrnoException) => {
    console.log(`${name}: ${error.code}`)
  })
  child.on('exit', (code) => console.log(`${name}: code ${code}`))
  return new Promise((done) => child.on('close', done))
}
const node = process.execPath
const line = `"${node}" --version`
await watch('spawn, with a shell', spawn(line, { shell: true }))
await watch('spawn, without', spawn(line))
await watch('execFile, one string', execFile(`${node} --version`))
await watch('execFile, a list', execFile(node, ['--version']))
