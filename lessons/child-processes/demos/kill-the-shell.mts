import { exec } from 'node:child_process'

if (process.argv[2] === 'cook') {
  console.log('cooking')
  process.stdin.on('end', () => console.log('still cooking')).resume()
} else {
  const command = `"${process.execPath}" "${import.meta.filename}" cook`
  const shell = exec(`${command}; echo done`)
  shell.stdout?.on('data', (text: string) => {
    console.log(`data: ${text.trim()}`)
    if (text.trim() === 'cooking') shell.kill()
  })
  // When the shell is gone, Node closes our end of stdin.
  shell.on('exit', (_, signal) => console.log(`exit: ${signal}`))
  shell.on('close', () => {
    console.log('close')
    setTimeout(() => {}, 200) // the cook walks home
  })
}
