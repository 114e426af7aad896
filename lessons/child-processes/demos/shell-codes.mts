import { exec, spawn } from 'node:child_process'

const node = process.execPath
const die = 'process.kill(process.pid, "SIGKILL")'

function throughShell(name: string, command: string) {
  return new Promise<void>((done) => {
    exec(command, (error) => {
      console.log(`${name}: ${error?.code ?? 0}`)
      done()
    })
  })
}
spawn(node, ['-e', die]).on('close', async (code, signal) => {
  console.log(`killed, seen directly: ${code}, ${signal}`)
  // Some shells would become the command if it were their last one.
  const command = `"${node}" -e '${die}'; exit $?`
  await throughShell('killed, seen through a shell', command)
  await throughShell('no such command', 'no-such-kitchen')
  await throughShell('exit 256', `"${node}" -e 'process.exit(256)'`)
})
