import { spawn, spawnSync } from 'node:child_process'

const node = process.execPath
const self = import.meta.filename
const role = process.argv[2]

if (role === 'cook') {
  // Cooks until the pipe to the shop is cut.
  process.stdin.resume().on('end', () => console.log('cook: done'))
} else if (role === 'shop') {
  const cook = spawn(node, [self, 'cook'], {
    stdio: ['pipe', 'inherit', 'inherit'],
    detached: true,
  })
  cook.stdin.end()
  cook.on('exit', () => console.log('shop: the cook has gone'))
  process.on('exit', () => console.log('shop: closed'))
} else {
  const shop = spawnSync(node, [self, 'shop'], { encoding: 'utf8' })
  console.log(shop.stdout.trim())
  console.log('street: quiet')
}
