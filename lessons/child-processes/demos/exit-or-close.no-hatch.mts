import { spawn } from 'node:child_process'

const node = process.execPath
const self = import.meta.filename
const role = process.argv[2]

if (role === 'dishwasher') {
  // Works until nobody can send anything to stdin any more.
  process.stdin.on('end', () => console.log('last plate')).resume()
} else if (role === 'cook') {
  const helper = spawn(node, [self, 'dishwasher'], {
    stdio: ['inherit', 'ignore', 'ignore'],
  })
  helper.on('spawn', () => process.exit(0))
} else {
  // When a child has exited, Node closes our end of its stdin.
  const cook = spawn(node, [self, 'cook'])
  cook.stdout.on('data', (text) => console.log(`data: ${text}`.trim()))
  cook.on('exit', (code) => console.log(`exit: ${code}`))
  cook.on('close', (code) => {
    console.log(`close: ${code}`)
    // The dishwasher walks home.
    setTimeout(() => console.log('street: quiet'), 200)
  })
}
