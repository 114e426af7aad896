import { spawn } from 'node:child_process'

const node = process.execPath
const self = import.meta.filename
const role = process.argv[2]

if (role === 'cook') {
  const boss = process.ppid
  console.log('cook: ready')
  process.stdin.resume().on('end', () => {
    console.log(`cook: alive, new boss: ${process.ppid !== boss}`)
  })
} else if (role === 'boss') {
  process.on('SIGTERM', () => cook.kill())
  const cook = spawn(node, [self, 'cook'], { stdio: 'inherit' })
  cook.on('exit', (_, signal) => console.log(`cook: ${signal}`))
} else {
  const boss = spawn(node, [self, 'boss'])
  boss.stdout.on('data', (text: Buffer) => {
    const line = text.toString().trim()
    console.log(line)
    if (line === 'cook: ready') boss.kill('SIGTERM')
  })
  boss.on('close', (code, signal) => console.log(`boss: ${signal ?? code}`))
}
