import { exec, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'

writeFileSync('menu.txt', '')
writeFileSync('wine.txt', '')

exec('ls menu.txt no-such.txt', (error, stdout) => {
  const found = stdout.trim() || 'nothing'
  console.log(`exec: ${found}, ${error ? 'an error' : 'no error'}`)
  twoFiles()
})
function twoFiles() {
  const ls = spawn('ls', ['menu.txt', 'wine.txt'])
  let output = ''
  let complaints = ''
  ls.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  ls.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  ls.on('error', (error) => console.log(error.message))
  ls.on('close', (code) => {
    console.log(`stdout: ${output.trim().replace('\n', ', ')}`)
    console.log(`stderr: ${complaints ? 'a complaint' : 'empty'}`)
    console.log(`exit code: ${code === 0 ? 'zero' : 'not zero'}`)
  })
}
