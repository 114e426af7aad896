import { spawn } from 'node:child_process'

const node = process.execPath
const self = import.meta.filename
const role = process.argv[2]

if (role === 'cook') {
  const boss = process.ppid
  console.log('cook: ready')
  // Node closes our stdin when the boss is dead.
  process.stdin.resume().on('end', () => {
    console.log(`cook: alive, new boss: ${process.ppid !== boss}`)
  })
} else if (role === 'boss') {
  spawn(node, [self, 'cook'], { stdio: 'inherit' })
} else {
  const boss = spawn(node, [self, 'boss'])
  boss.stdout.on('data', (text: Buffer) => {
    console.log(text.toString().trim())
    boss.kill('SIGKILL')
  })
  boss.on('exit', (_, signal) => console.log(`boss: ${signal}`))
  boss.on('close', () => setTimeout(() => {}, 200)) // all walk home
}
