import { spawn } from 'node:child_process'

if (process.argv[2] === 'cook') {
  console.log('cooking')
  process.stdin.on('end', () => console.log('still cooking')).resume()
} else {
  const command = `"${process.execPath}" "${import.meta.filename}" cook`
  const options = { shell: true, detached: true }
  const shell = spawn(`${command}; echo done`, options)
  shell.stdout.on('data', (text: Buffer) => {
    console.log(`data: ${text.toString().trim()}`)
    if (shell.pid) process.kill(-shell.pid)
  })
  // When the shell is gone, Node closes our end of stdin.
  shell.on('exit', (_, signal) => console.log(`exit: ${signal}`))
  shell.on('close', () => {
    console.log('close')
    setTimeout(() => {}, 200) // all walk home
  })
}
