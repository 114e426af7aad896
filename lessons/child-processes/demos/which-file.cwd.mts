import { fork } from 'node:child_process'
import { basename, dirname } from 'node:path'

// The folder we work in is not the folder this file is in.
const self = import.meta.filename
const cwd = dirname(self)

function run(name: string, path: string) {
  const child = fork(path, ['cook'], { silent: true, cwd })
  child.on('error', () => console.log(`${name}: error event`))
  return new Promise<void>((done) => {
    child.on('close', (code) => {
      console.log(`${name}: exit code ${code}`)
      done()
    })
  })
}
if (process.argv[2] !== 'cook') {
  await run('bare name', basename(self))
  await run('full path', self)
}
